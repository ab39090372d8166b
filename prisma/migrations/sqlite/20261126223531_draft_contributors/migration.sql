-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "openFor" TEXT,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT,
    "origin" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "contributors" TEXT NOT NULL DEFAULT '[]',
    "importRunId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "decisionNote" TEXT,
    "publishAt" DATETIME,
    CONSTRAINT "Draft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Draft_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Draft_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Draft" ("authorId", "baseDocument", "carrierId", "createdAt", "decidedAt", "decidedById", "decisionNote", "document", "id", "importRunId", "openFor", "origin", "planId", "publishAt", "reason", "status", "submittedAt", "updatedAt", "version") SELECT "authorId", "baseDocument", "carrierId", "createdAt", "decidedAt", "decidedById", "decisionNote", "document", "id", "importRunId", "openFor", "origin", "planId", "publishAt", "reason", "status", "submittedAt", "updatedAt", "version" FROM "Draft";
DROP TABLE "Draft";
ALTER TABLE "new_Draft" RENAME TO "Draft";
CREATE UNIQUE INDEX "Draft_openFor_key" ON "Draft"("openFor");
CREATE INDEX "Draft_planId_createdAt_idx" ON "Draft"("planId", "createdAt");
CREATE INDEX "Draft_status_publishAt_idx" ON "Draft"("status", "publishAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
