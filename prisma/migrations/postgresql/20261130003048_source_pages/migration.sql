-- CreateTable
CREATE TABLE "SourcePage" (
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "reason" TEXT,
    "status" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMP(3),
    "readAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3),
    "finalUrl" TEXT,
    "contentType" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "textHash" TEXT,
    "lookedAt" TIMESTAMP(3),

    CONSTRAINT "SourcePage_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "SourceText" (
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "SourceCheck" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "status" INTEGER,
    "failures" INTEGER NOT NULL,
    "textHash" TEXT,

    CONSTRAINT "SourceCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "slot" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "SourceCheck_url_at_idx" ON "SourceCheck"("url", "at");

-- CreateIndex
CREATE INDEX "SourceCheck_at_idx" ON "SourceCheck"("at");

-- CreateIndex
CREATE INDEX "PlanCheck_sourceUrl_planId_at_idx" ON "PlanCheck"("sourceUrl", "planId", "at");

-- AddForeignKey
ALTER TABLE "SourcePage" ADD CONSTRAINT "SourcePage_textHash_fkey" FOREIGN KEY ("textHash") REFERENCES "SourceText"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_url_fkey" FOREIGN KEY ("url") REFERENCES "SourcePage"("url") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_textHash_fkey" FOREIGN KEY ("textHash") REFERENCES "SourceText"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people looked at before
INSERT INTO "SourcePage" ("url", "lookedAt")
SELECT "sourceUrl", MAX("at") FROM "PlanCheck" WHERE "outcome" = 'unchanged' GROUP BY "sourceUrl";
