-- AlterTable
ALTER TABLE "Carrier" ADD COLUMN "sharedFacts" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "ownFields" TEXT;

-- CreateTable
CREATE TABLE "CarrierSource" (
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,

    PRIMARY KEY ("carrierId", "position"),
    CONSTRAINT "CarrierSource_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierSourceField" (
    "carrierId" TEXT NOT NULL,
    "sourcePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    PRIMARY KEY ("carrierId", "sourcePosition", "position"),
    CONSTRAINT "CarrierSourceField_carrierId_sourcePosition_fkey" FOREIGN KEY ("carrierId", "sourcePosition") REFERENCES "CarrierSource" ("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "carrierId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME,
    "document" TEXT NOT NULL,
    "inverse" TEXT NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "publisherId" TEXT,
    "draftId" TEXT,
    CONSTRAINT "CarrierRevision_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CarrierRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CarrierRevision_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CarrierRevision_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "CarrierDraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "carrierId" TEXT NOT NULL,
    "openFor" TEXT,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT,
    "planChanges" TEXT NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "contributors" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "decisionNote" TEXT,
    CONSTRAINT "CarrierDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CarrierDraft_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PlanRevision" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME,
    "document" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'command',
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "publisherId" TEXT,
    "draftId" TEXT,
    "actId" TEXT,

    PRIMARY KEY ("planId", "number"),
    CONSTRAINT "PlanRevision_actId_fkey" FOREIGN KEY ("actId") REFERENCES "CarrierRevision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRevision_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanRevision_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_PlanRevision" ("authorId", "document", "draftId", "number", "origin", "planId", "publishedAt", "publisherId", "reason") SELECT "authorId", "document", "draftId", "number", "origin", "planId", "publishedAt", "publisherId", "reason" FROM "PlanRevision";
DROP TABLE "PlanRevision";
ALTER TABLE "new_PlanRevision" RENAME TO "PlanRevision";
CREATE UNIQUE INDEX "PlanRevision_draftId_key" ON "PlanRevision"("draftId");
CREATE INDEX "PlanRevision_publishedAt_idx" ON "PlanRevision"("publishedAt");
CREATE INDEX "PlanRevision_actId_idx" ON "PlanRevision"("actId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "CarrierRevision_draftId_key" ON "CarrierRevision"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierRevision_carrierId_number_key" ON "CarrierRevision"("carrierId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierDraft_openFor_key" ON "CarrierDraft"("openFor");

-- CreateIndex
CREATE INDEX "CarrierDraft_carrierId_createdAt_idx" ON "CarrierDraft"("carrierId", "createdAt");

-- CreateIndex
CREATE INDEX "CarrierDraft_status_idx" ON "CarrierDraft"("status");
