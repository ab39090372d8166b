-- CreateTable
CREATE TABLE "DraftComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftKind" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "draftVersion" INTEGER,
    "version" INTEGER NOT NULL,
    "editedAt" DATETIME,
    "deletedAt" DATETIME,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "DraftComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DraftComment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DraftComment_draftKind_draftId_createdAt_idx" ON "DraftComment"("draftKind", "draftId", "createdAt");

-- CreateIndex
CREATE INDEX "DraftComment_threadId_idx" ON "DraftComment"("threadId");
