-- AlterTable
ALTER TABLE "Carrier" ADD COLUMN     "sharedFacts" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "ownFields" TEXT;

-- AlterTable
ALTER TABLE "PlanRevision" ADD COLUMN     "actId" TEXT;

-- CreateTable
CREATE TABLE "CarrierSource" (
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,

    CONSTRAINT "CarrierSource_pkey" PRIMARY KEY ("carrierId","position")
);

-- CreateTable
CREATE TABLE "CarrierSourceField" (
    "carrierId" TEXT NOT NULL,
    "sourcePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "CarrierSourceField_pkey" PRIMARY KEY ("carrierId","sourcePosition","position")
);

-- CreateTable
CREATE TABLE "CarrierRevision" (
    "id" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "document" TEXT NOT NULL,
    "inverse" TEXT NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "publisherId" TEXT,
    "draftId" TEXT,

    CONSTRAINT "CarrierRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarrierDraft" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decisionNote" TEXT,

    CONSTRAINT "CarrierDraft_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "PlanRevision_actId_idx" ON "PlanRevision"("actId");

-- AddForeignKey
ALTER TABLE "CarrierSource" ADD CONSTRAINT "CarrierSource_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierSourceField" ADD CONSTRAINT "CarrierSourceField_carrierId_sourcePosition_fkey" FOREIGN KEY ("carrierId", "sourcePosition") REFERENCES "CarrierSource"("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_actId_fkey" FOREIGN KEY ("actId") REFERENCES "CarrierRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierRevision" ADD CONSTRAINT "CarrierRevision_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierRevision" ADD CONSTRAINT "CarrierRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierRevision" ADD CONSTRAINT "CarrierRevision_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierRevision" ADD CONSTRAINT "CarrierRevision_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "CarrierDraft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierDraft" ADD CONSTRAINT "CarrierDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarrierDraft" ADD CONSTRAINT "CarrierDraft_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
