-- CreateTable
CREATE TABLE "SourcePage" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "reason" TEXT,
    "status" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" DATETIME,
    "readAt" DATETIME,
    "changedAt" DATETIME,
    "finalUrl" TEXT,
    "contentType" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "textHash" TEXT,
    "lookedAt" DATETIME,
    CONSTRAINT "SourcePage_textHash_fkey" FOREIGN KEY ("textHash") REFERENCES "SourceText" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceText" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SourceCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "status" INTEGER,
    "failures" INTEGER NOT NULL,
    "textHash" TEXT,
    CONSTRAINT "SourceCheck_url_fkey" FOREIGN KEY ("url") REFERENCES "SourcePage" ("url") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceCheck_textHash_fkey" FOREIGN KEY ("textHash") REFERENCES "SourceText" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "slot" TEXT NOT NULL DEFAULT ''
);

-- CreateIndex
CREATE INDEX "SourceCheck_url_at_idx" ON "SourceCheck"("url", "at");

-- CreateIndex
CREATE INDEX "SourceCheck_at_idx" ON "SourceCheck"("at");

-- CreateIndex
CREATE INDEX "PlanCheck_sourceUrl_planId_at_idx" ON "PlanCheck"("sourceUrl", "planId", "at");

-- What people looked at before
INSERT INTO "SourcePage" ("url", "lookedAt")
SELECT "sourceUrl", MAX("at") FROM "PlanCheck" WHERE "outcome" = 'unchanged' GROUP BY "sourceUrl";
