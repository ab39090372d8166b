-- Version 2 of the tariff model. Rows of version 1 are read by the defaults that section 2 of the model names: an autopay
-- discount is one for a bank account, a free received message has the price 0, a recurring fee is charged each month.
-- A tax rate that is the national average is derived, not published for its state. An amount of an add-on that was not
-- stated was never counted upon, so it is none.

UPDATE "AddOn" SET "dataState" = 'notOffered', "dataGb" = 0 WHERE "dataState" = 'notStated';
UPDATE "AddOn" SET "hotspotState" = 'notOffered', "hotspotGb" = 0 WHERE "hotspotState" = 'notStated';
UPDATE "AddOn" SET "voiceState" = 'notOffered', "voiceMinutes" = 0 WHERE "voiceState" = 'notStated';
UPDATE "AddOn" SET "smsState" = 'notOffered', "smsMessages" = 0 WHERE "smsState" = 'notStated';

-- DropIndex
DROP INDEX "Plan_filters_idx";

-- AlterTable
ALTER TABLE "CallingEntry" ADD COLUMN     "countriesKind" TEXT;
UPDATE "CallingEntry" SET "countriesKind" = CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END;
ALTER TABLE "CallingEntry" ALTER COLUMN "countriesKind" SET NOT NULL,
DROP COLUMN "everyOtherCountry";

-- AlterTable
ALTER TABLE "Fee" ADD COLUMN     "each" TEXT,
ADD COLUMN     "percent" TEXT,
ALTER COLUMN "amountCents" DROP NOT NULL,
ALTER COLUMN "per" DROP NOT NULL;
UPDATE "Fee" SET "each" = 'month' WHERE "kind" = 'recurring';

-- AlterTable
ALTER TABLE "MessagingEntry" ADD COLUMN     "countriesKind" TEXT;
UPDATE "MessagingEntry" SET "countriesKind" = CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END;
ALTER TABLE "MessagingEntry" ALTER COLUMN "countriesKind" SET NOT NULL,
DROP COLUMN "everyOtherCountry";

-- AlterTable
ALTER TABLE "PaymentOption" ADD COLUMN     "autopayBankCents" INTEGER,
ADD COLUMN     "autopayCardCents" INTEGER,
ADD COLUMN     "autopayDebitCents" INTEGER,
ADD COLUMN     "autopayFromPurchase" INTEGER,
ADD COLUMN     "autopayPer" TEXT,
ADD COLUMN     "extraLineNotSold" BOOLEAN NOT NULL DEFAULT false;
UPDATE "PaymentOption" SET "autopayPer" = "autopayDiscountPer",
"autopayBankCents" = "autopayDiscountCents",
"autopayFromPurchase" = CASE WHEN "autopayDiscountCents" IS NOT NULL THEN 1 END;
ALTER TABLE "PaymentOption" DROP COLUMN "autopayDiscountCents",
DROP COLUMN "autopayDiscountPer";

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "dataOverageBlockGb" DOUBLE PRECISION,
ADD COLUMN     "dataSharing" TEXT NOT NULL DEFAULT 'line',
ADD COLUMN     "earlyTerminationFeeCents" INTEGER,
ADD COLUMN     "firstTopUpAtLeastCents" INTEGER,
ADD COLUMN     "listedInternationalCalling" TEXT NOT NULL DEFAULT 'some',
ADD COLUMN     "listedInternationalSms" TEXT NOT NULL DEFAULT 'some',
ADD COLUMN     "listedRoaming" TEXT NOT NULL DEFAULT 'some',
ADD COLUMN     "maxDaysAbroad" INTEGER,
ADD COLUMN     "minimumMonths" INTEGER,
ADD COLUMN     "number" TEXT,
ADD COLUMN     "refundDays" INTEGER,
ADD COLUMN     "separateAccounts" BOOLEAN;

-- AlterTable
ALTER TABLE "RoamingEntry" ADD COLUMN     "countriesKind" TEXT,
ADD COLUMN     "smsRatePerReceivedHundredthCents" INTEGER;
UPDATE "RoamingEntry" SET "countriesKind" = CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END,
"smsRatePerReceivedHundredthCents" = CASE WHEN "smsIncomingFree" THEN 0 END;
ALTER TABLE "RoamingEntry" ALTER COLUMN "countriesKind" SET NOT NULL,
DROP COLUMN "everyOtherCountry",
DROP COLUMN "smsIncomingFree";

-- AlterTable
ALTER TABLE "RoamingPass" ADD COLUMN     "countriesKind" TEXT;
UPDATE "RoamingPass" SET "countriesKind" = CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END;
ALTER TABLE "RoamingPass" ALTER COLUMN "countriesKind" SET NOT NULL,
DROP COLUMN "everyOtherCountry";

-- AlterTable
ALTER TABLE "StateTax" ADD COLUMN     "basis" TEXT,
ADD COLUMN     "highHundredthPercent" INTEGER;
UPDATE "StateTax" SET "basis" = CASE WHEN "national" THEN 'derived' ELSE 'published' END;
ALTER TABLE "StateTax" ALTER COLUMN "basis" SET NOT NULL,
DROP COLUMN "national";

-- CreateTable
CREATE TABLE "Family" (
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "familyId" TEXT NOT NULL,

    CONSTRAINT "Family_pkey" PRIMARY KEY ("carrierId","position")
);

-- CreateTable
CREATE TABLE "FamilyPlan" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "planId" TEXT NOT NULL,

    CONSTRAINT "FamilyPlan_pkey" PRIMARY KEY ("carrierId","familyPosition","position")
);

-- CreateTable
CREATE TABLE "FamilySource" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,

    CONSTRAINT "FamilySource_pkey" PRIMARY KEY ("carrierId","familyPosition","position")
);

-- CreateTable
CREATE TABLE "FamilySourceField" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "sourcePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "FamilySourceField_pkey" PRIMARY KEY ("carrierId","familyPosition","sourcePosition","position")
);

-- CreateTable
CREATE TABLE "PaymentOptionCondition" (
    "planId" TEXT NOT NULL,
    "optionPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,

    CONSTRAINT "PaymentOptionCondition_pkey" PRIMARY KEY ("planId","optionPosition","position")
);

-- CreateTable
CREATE TABLE "DataOverageCap" (
    "planId" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "capCents" INTEGER NOT NULL,

    CONSTRAINT "DataOverageCap_pkey" PRIMARY KEY ("planId","lines")
);

-- CreateTable
CREATE TABLE "TypicalSpeed" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "generation" TEXT NOT NULL,
    "downloadFromMbps" DOUBLE PRECISION,
    "downloadToMbps" DOUBLE PRECISION,
    "uploadFromMbps" DOUBLE PRECISION,
    "uploadToMbps" DOUBLE PRECISION,
    "latencyFromMs" DOUBLE PRECISION,
    "latencyToMs" DOUBLE PRECISION,

    CONSTRAINT "TypicalSpeed_pkey" PRIMARY KEY ("planId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "Family_carrierId_familyId_key" ON "Family"("carrierId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "FamilyPlan_carrierId_planId_key" ON "FamilyPlan"("carrierId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "TypicalSpeed_planId_generation_key" ON "TypicalSpeed"("planId", "generation");

-- CreateIndex
CREATE INDEX "Plan_filters_idx" ON "Plan"("status", "billing", "taxesAndFees", "simEsim", "fiveG", "volte", "wifiCalling", "requiresCreditCheck", "requiresSsn", "number", "separateAccounts", "dataSharing", "id");

-- AddForeignKey
ALTER TABLE "Family" ADD CONSTRAINT "Family_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyPlan" ADD CONSTRAINT "FamilyPlan_carrierId_familyPosition_fkey" FOREIGN KEY ("carrierId", "familyPosition") REFERENCES "Family"("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilySource" ADD CONSTRAINT "FamilySource_carrierId_familyPosition_fkey" FOREIGN KEY ("carrierId", "familyPosition") REFERENCES "Family"("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilySourceField" ADD CONSTRAINT "FamilySourceField_carrierId_familyPosition_sourcePosition_fkey" FOREIGN KEY ("carrierId", "familyPosition", "sourcePosition") REFERENCES "FamilySource"("carrierId", "familyPosition", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentOptionCondition" ADD CONSTRAINT "PaymentOptionCondition_planId_optionPosition_fkey" FOREIGN KEY ("planId", "optionPosition") REFERENCES "PaymentOption"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataOverageCap" ADD CONSTRAINT "DataOverageCap_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TypicalSpeed" ADD CONSTRAINT "TypicalSpeed_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
