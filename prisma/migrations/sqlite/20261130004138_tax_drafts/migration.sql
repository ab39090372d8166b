-- CreateTable
CREATE TABLE "TaxDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "openFor" TEXT,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "contributors" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "decisionNote" TEXT,
    CONSTRAINT "TaxDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TaxDraft_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "TaxDraft_openFor_key" ON "TaxDraft"("openFor");

-- CreateIndex
CREATE INDEX "TaxDraft_status_idx" ON "TaxDraft"("status");
