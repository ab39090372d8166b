-- CreateTable
CREATE TABLE "PlanRevision" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME,
    "document" TEXT NOT NULL,

    PRIMARY KEY ("planId", "number"),
    CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanRevision_publishedAt_idx" ON "PlanRevision"("publishedAt");
