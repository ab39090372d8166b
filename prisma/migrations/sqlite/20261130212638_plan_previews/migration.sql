-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN "form" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "PlanPreview" (
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "planId" TEXT NOT NULL,
    "shown" TEXT NOT NULL,

    PRIMARY KEY ("runId", "number"),
    CONSTRAINT "PlanPreview_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanPreview_runId_planId_idx" ON "PlanPreview"("runId", "planId");
