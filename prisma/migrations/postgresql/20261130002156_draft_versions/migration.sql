-- CreateTable
CREATE TABLE "DraftVersion" (
    "draftId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "restores" INTEGER,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("draftId","number")
);

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an open or ended draft holds now is its first version, by whoever began it
INSERT INTO "DraftVersion" ("draftId", "number", "document", "baseDocument", "reason", "authorId", "savedAt") SELECT "id", 1, "document", "baseDocument", "reason", "authorId", "updatedAt" FROM "Draft";
