-- CreateTable
CREATE TABLE "SiteDraft" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "openFor" TEXT,
    "document" TEXT NOT NULL,
    "baseDocument" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "contributors" TEXT NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decisionNote" TEXT,

    CONSTRAINT "SiteDraft_pkey" PRIMARY KEY ("id")
);

-- Drafts of taxes stay what they are.
INSERT INTO "SiteDraft" ("kind", "id", "openFor", "document", "baseDocument", "reason", "status", "version", "authorId", "contributors", "createdAt", "updatedAt", "decidedById", "decidedAt", "decisionNote")
SELECT 'taxes', "id", "openFor", "document", "baseDocument", "reason", "status", "version", "authorId", "contributors", "createdAt", "updatedAt", "decidedById", "decidedAt", "decisionNote" FROM "TaxDraft";

-- DropTable
DROP TABLE "TaxDraft";

-- CreateIndex
CREATE UNIQUE INDEX "SiteDraft_openFor_key" ON "SiteDraft"("openFor");

-- CreateIndex
CREATE INDEX "SiteDraft_status_idx" ON "SiteDraft"("status");

-- AddForeignKey
ALTER TABLE "SiteDraft" ADD CONSTRAINT "SiteDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteDraft" ADD CONSTRAINT "SiteDraft_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
