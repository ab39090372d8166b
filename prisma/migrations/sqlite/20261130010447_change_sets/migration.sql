-- AlterTable
ALTER TABLE "CarrierDraft" ADD COLUMN "changeSetId" TEXT;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "changeSetId" TEXT;

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "importRunId" TEXT,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ChangeSet_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ChangeSet_createdAt_idx" ON "ChangeSet"("createdAt");

-- CreateIndex
CREATE INDEX "CarrierDraft_changeSetId_idx" ON "CarrierDraft"("changeSetId");

-- CreateIndex
CREATE INDEX "Draft_changeSetId_idx" ON "Draft"("changeSetId");
