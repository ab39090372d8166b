-- CreateTable
CREATE TABLE "PlanRevision" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "document" TEXT NOT NULL,

    CONSTRAINT "PlanRevision_pkey" PRIMARY KEY ("planId","number")
);

-- CreateIndex
CREATE INDEX "PlanRevision_publishedAt_idx" ON "PlanRevision"("publishedAt");

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
