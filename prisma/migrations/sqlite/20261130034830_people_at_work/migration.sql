-- AlterTable
ALTER TABLE "Report" ADD COLUMN "answer" TEXT;
ALTER TABLE "Report" ADD COLUMN "answeredAt" DATETIME;
ALTER TABLE "Report" ADD COLUMN "askedAt" DATETIME;
ALTER TABLE "Report" ADD COLUMN "draftId" TEXT;
ALTER TABLE "Report" ADD COLUMN "question" TEXT;
ALTER TABLE "Report" ADD COLUMN "revision" INTEGER;

-- CreateTable
CREATE TABLE "Assignment" (
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("kind", "subjectId"),
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "personId" TEXT,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "nextAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "error" TEXT,
    CONSTRAINT "Delivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "mail" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "locale" TEXT NOT NULL,
    "personId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "AccountLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_createdAt_idx" ON "Notice"("personId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_status_nextAt_idx" ON "Delivery"("status", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountLink_purpose_expiresAt_idx" ON "AccountLink"("purpose", "expiresAt");

-- CreateIndex
CREATE INDEX "AccountLink_email_idx" ON "AccountLink"("email");

-- CreateIndex
CREATE INDEX "Report_draftId_idx" ON "Report"("draftId");
