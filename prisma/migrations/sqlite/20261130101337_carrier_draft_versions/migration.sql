-- DropIndex
DROP INDEX "CarrierDraft_status_idx";

-- AlterTable
ALTER TABLE "CarrierDraft" ADD COLUMN "publishAt" DATETIME;

-- CreateTable
CREATE TABLE "CarrierDraftVersion" (
    "draftId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT,
    "planChanges" TEXT NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "restores" INTEGER,

    PRIMARY KEY ("draftId", "number"),
    CONSTRAINT "CarrierDraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "CarrierDraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CarrierDraftVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CarrierDraft_status_publishAt_idx" ON "CarrierDraft"("status", "publishAt");

-- What an open or ended draft holds now is its first version, by whoever began it
INSERT INTO "CarrierDraftVersion" ("draftId", "number", "document", "baseDocument", "planChanges", "reason", "authorId", "savedAt") SELECT "id", 1, "document", "baseDocument", "planChanges", "reason", "authorId", "updatedAt" FROM "CarrierDraft";
