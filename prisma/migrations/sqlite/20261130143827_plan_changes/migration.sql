-- CreateTable
CREATE TABLE "PlanChange" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "carrierId" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "isPrice" BOOLEAN NOT NULL,
    "isFact" BOOLEAN NOT NULL,
    "isNew" BOOLEAN NOT NULL,
    "isClosed" BOOLEAN NOT NULL,
    "isReopened" BOOLEAN NOT NULL,

    PRIMARY KEY ("planId", "number"),
    CONSTRAINT "PlanChange_planId_number_fkey" FOREIGN KEY ("planId", "number") REFERENCES "PlanRevision" ("planId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanChange_all_idx" ON "PlanChange"("isShown", "publishedAt" DESC, "planId", "number" DESC, "isPrice", "isFact", "isNew", "isClosed", "isReopened");

-- CreateIndex
CREATE INDEX "PlanChange_carrier_idx" ON "PlanChange"("isShown", "carrierId", "publishedAt" DESC, "planId", "number" DESC, "isPrice", "isFact", "isNew", "isClosed", "isReopened");

-- CreateIndex
CREATE INDEX "PlanChange_plan_idx" ON "PlanChange"("isShown", "planId", "publishedAt" DESC, "number" DESC, "isPrice", "isFact", "isNew", "isClosed", "isReopened");
