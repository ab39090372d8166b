-- Version 2 of the tariff model. Rows of version 1 are read by the defaults that section 2 of the model names: an autopay
-- discount is one for a bank account, a free received message has the price 0, a recurring fee is charged each month.
-- A tax rate that is the national average is derived, not published for its state. An amount of an add-on that was not
-- stated was never counted upon, so it is none.

UPDATE "AddOn" SET "dataState" = 'notOffered', "dataGb" = 0 WHERE "dataState" = 'notStated';
UPDATE "AddOn" SET "hotspotState" = 'notOffered', "hotspotGb" = 0 WHERE "hotspotState" = 'notStated';
UPDATE "AddOn" SET "voiceState" = 'notOffered', "voiceMinutes" = 0 WHERE "voiceState" = 'notStated';
UPDATE "AddOn" SET "smsState" = 'notOffered', "smsMessages" = 0 WHERE "smsState" = 'notStated';

-- CreateTable
CREATE TABLE "Family" (
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "familyId" TEXT NOT NULL,

    PRIMARY KEY ("carrierId", "position"),
    CONSTRAINT "Family_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FamilyPlan" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "planId" TEXT NOT NULL,

    PRIMARY KEY ("carrierId", "familyPosition", "position"),
    CONSTRAINT "FamilyPlan_carrierId_familyPosition_fkey" FOREIGN KEY ("carrierId", "familyPosition") REFERENCES "Family" ("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FamilySource" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,

    PRIMARY KEY ("carrierId", "familyPosition", "position"),
    CONSTRAINT "FamilySource_carrierId_familyPosition_fkey" FOREIGN KEY ("carrierId", "familyPosition") REFERENCES "Family" ("carrierId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FamilySourceField" (
    "carrierId" TEXT NOT NULL,
    "familyPosition" INTEGER NOT NULL,
    "sourcePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    PRIMARY KEY ("carrierId", "familyPosition", "sourcePosition", "position"),
    CONSTRAINT "FamilySourceField_carrierId_familyPosition_sourcePosition_fkey" FOREIGN KEY ("carrierId", "familyPosition", "sourcePosition") REFERENCES "FamilySource" ("carrierId", "familyPosition", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentOptionCondition" (
    "planId" TEXT NOT NULL,
    "optionPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,

    PRIMARY KEY ("planId", "optionPosition", "position"),
    CONSTRAINT "PaymentOptionCondition_planId_optionPosition_fkey" FOREIGN KEY ("planId", "optionPosition") REFERENCES "PaymentOption" ("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DataOverageCap" (
    "planId" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "capCents" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "lines"),
    CONSTRAINT "DataOverageCap_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TypicalSpeed" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "generation" TEXT NOT NULL,
    "downloadFromMbps" REAL,
    "downloadToMbps" REAL,
    "uploadFromMbps" REAL,
    "uploadToMbps" REAL,
    "latencyFromMs" REAL,
    "latencyToMs" REAL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "TypicalSpeed_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CallingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addOnPosition" INTEGER,
    "countriesKind" TEXT NOT NULL,
    "includedState" TEXT NOT NULL,
    "includedMinutes" REAL,
    "ratePerMinuteHundredthCents" INTEGER,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "CallingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallingEntry_planId_addOnPosition_fkey" FOREIGN KEY ("planId", "addOnPosition") REFERENCES "AddOn" ("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_CallingEntry" ("addOnPosition", "includedMinutes", "includedState", "planId", "position", "ratePerMinuteHundredthCents", "countriesKind") SELECT "addOnPosition", "includedMinutes", "includedState", "planId", "position", "ratePerMinuteHundredthCents", CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END FROM "CallingEntry";
DROP TABLE "CallingEntry";
ALTER TABLE "new_CallingEntry" RENAME TO "CallingEntry";
CREATE INDEX "CallingEntry_planId_addOnPosition_idx" ON "CallingEntry"("planId", "addOnPosition");
CREATE TABLE "new_Fee" (
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "amountCents" INTEGER,
    "per" TEXT,
    "each" TEXT,
    "percent" TEXT,

    PRIMARY KEY ("planId", "kind", "position"),
    CONSTRAINT "Fee_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Fee" ("amountCents", "kind", "name", "per", "planId", "position", "each") SELECT "amountCents", "kind", "name", "per", "planId", "position", CASE WHEN "kind" = 'recurring' THEN 'month' END FROM "Fee";
DROP TABLE "Fee";
ALTER TABLE "new_Fee" RENAME TO "Fee";
CREATE TABLE "new_MessagingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addOnPosition" INTEGER,
    "countriesKind" TEXT NOT NULL,
    "includedState" TEXT NOT NULL,
    "includedMessages" REAL,
    "ratePerMessageHundredthCents" INTEGER,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "MessagingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MessagingEntry_planId_addOnPosition_fkey" FOREIGN KEY ("planId", "addOnPosition") REFERENCES "AddOn" ("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_MessagingEntry" ("addOnPosition", "includedMessages", "includedState", "planId", "position", "ratePerMessageHundredthCents", "countriesKind") SELECT "addOnPosition", "includedMessages", "includedState", "planId", "position", "ratePerMessageHundredthCents", CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END FROM "MessagingEntry";
DROP TABLE "MessagingEntry";
ALTER TABLE "new_MessagingEntry" RENAME TO "MessagingEntry";
CREATE INDEX "MessagingEntry_planId_addOnPosition_idx" ON "MessagingEntry"("planId", "addOnPosition");
CREATE TABLE "new_PaymentOption" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "optionId" TEXT NOT NULL,
    "periodUnit" TEXT NOT NULL,
    "periodLength" INTEGER NOT NULL,
    "extraLinePriceCents" INTEGER,
    "extraLineNotSold" BOOLEAN NOT NULL DEFAULT false,
    "autopayPer" TEXT,
    "autopayBankCents" INTEGER,
    "autopayDebitCents" INTEGER,
    "autopayCardCents" INTEGER,
    "autopayFromPurchase" INTEGER,
    "newCustomersOnly" BOOLEAN NOT NULL,
    "maxUses" INTEGER,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "PaymentOption_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_PaymentOption" ("extraLinePriceCents", "maxUses", "newCustomersOnly", "optionId", "periodLength", "periodUnit", "planId", "position", "autopayPer", "autopayBankCents", "autopayFromPurchase") SELECT "extraLinePriceCents", "maxUses", "newCustomersOnly", "optionId", "periodLength", "periodUnit", "planId", "position", "autopayDiscountPer", "autopayDiscountCents", CASE WHEN "autopayDiscountCents" IS NOT NULL THEN 1 END FROM "PaymentOption";
DROP TABLE "PaymentOption";
ALTER TABLE "new_PaymentOption" RENAME TO "PaymentOption";
CREATE UNIQUE INDEX "PaymentOption_planId_optionId_key" ON "PaymentOption"("planId", "optionId");
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "billing" TEXT NOT NULL,
    "networksEvidence" TEXT,
    "status" TEXT NOT NULL,
    "number" TEXT,
    "separateAccounts" BOOLEAN,
    "maxDaysAbroad" INTEGER,
    "simEsim" BOOLEAN,
    "simPhysical" BOOLEAN,
    "taxesAndFees" TEXT NOT NULL,
    "firstTopUpAtLeastCents" INTEGER,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" REAL,
    "voiceOveragePerMinuteHundredthCents" INTEGER,
    "smsState" TEXT NOT NULL,
    "smsMessages" REAL,
    "smsOveragePerMessageHundredthCents" INTEGER,
    "highSpeedState" TEXT NOT NULL,
    "highSpeedGb" REAL,
    "dataSharing" TEXT NOT NULL DEFAULT 'line',
    "priorityState" TEXT NOT NULL,
    "priorityGb" REAL,
    "dataAfterAllowance" TEXT,
    "dataThrottleKbps" REAL,
    "dataOveragePerGbHundredthCents" INTEGER,
    "dataOverageBlockGb" REAL,
    "fiveG" BOOLEAN,
    "videoMaxHeight" INTEGER,
    "priorityClass" TEXT,
    "priorityEvidence" TEXT,
    "hotspotState" TEXT NOT NULL,
    "hotspotGb" REAL,
    "hotspotMaxKbps" REAL,
    "listedInternationalCalling" TEXT NOT NULL DEFAULT 'some',
    "listedInternationalSms" TEXT NOT NULL DEFAULT 'some',
    "listedRoaming" TEXT NOT NULL DEFAULT 'some',
    "volte" BOOLEAN,
    "wifiCalling" BOOLEAN,
    "wifiCallingAbroad" BOOLEAN,
    "spendingLimit" TEXT,
    "numberInactivityDays" INTEGER,
    "numberGraceDays" INTEGER,
    "requiresCreditCheck" BOOLEAN,
    "requiresSsn" BOOLEAN,
    "requiresUsAddress" BOOLEAN,
    "acceptsForeignCard" BOOLEAN,
    "activatesFromAbroad" BOOLEAN,
    "earlyTerminationFeeCents" INTEGER,
    "minimumMonths" INTEGER,
    "refundDays" INTEGER,
    "verifiedAt" TEXT NOT NULL,
    "notesEn" TEXT NOT NULL,
    "notesZh" TEXT NOT NULL,
    CONSTRAINT "Plan_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("acceptsForeignCard", "activatesFromAbroad", "billing", "carrierId", "dataAfterAllowance", "dataOveragePerGbHundredthCents", "dataThrottleKbps", "fiveG", "highSpeedGb", "highSpeedState", "hotspotGb", "hotspotMaxKbps", "hotspotState", "id", "name", "networksEvidence", "notesEn", "notesZh", "numberGraceDays", "numberInactivityDays", "position", "priorityClass", "priorityEvidence", "priorityGb", "priorityState", "requiresCreditCheck", "requiresSsn", "requiresUsAddress", "simEsim", "simPhysical", "smsMessages", "smsOveragePerMessageHundredthCents", "smsState", "spendingLimit", "status", "taxesAndFees", "verifiedAt", "videoMaxHeight", "voiceMinutes", "voiceOveragePerMinuteHundredthCents", "voiceState", "volte", "wifiCalling", "wifiCallingAbroad") SELECT "acceptsForeignCard", "activatesFromAbroad", "billing", "carrierId", "dataAfterAllowance", "dataOveragePerGbHundredthCents", "dataThrottleKbps", "fiveG", "highSpeedGb", "highSpeedState", "hotspotGb", "hotspotMaxKbps", "hotspotState", "id", "name", "networksEvidence", "notesEn", "notesZh", "numberGraceDays", "numberInactivityDays", "position", "priorityClass", "priorityEvidence", "priorityGb", "priorityState", "requiresCreditCheck", "requiresSsn", "requiresUsAddress", "simEsim", "simPhysical", "smsMessages", "smsOveragePerMessageHundredthCents", "smsState", "spendingLimit", "status", "taxesAndFees", "verifiedAt", "videoMaxHeight", "voiceMinutes", "voiceOveragePerMinuteHundredthCents", "voiceState", "volte", "wifiCalling", "wifiCallingAbroad" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE INDEX "Plan_carrierId_position_idx" ON "Plan"("carrierId", "position");
CREATE INDEX "Plan_filters_idx" ON "Plan"("status", "billing", "taxesAndFees", "simEsim", "fiveG", "volte", "wifiCalling", "requiresCreditCheck", "requiresSsn", "number", "separateAccounts", "dataSharing", "id");
CREATE INDEX "Plan_status_verifiedAt_carrierId_id_idx" ON "Plan"("status", "verifiedAt", "carrierId", "id");
CREATE INDEX "Plan_verifiedAt_carrierId_id_idx" ON "Plan"("verifiedAt", "carrierId", "id");
CREATE TABLE "new_RoamingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "countriesKind" TEXT NOT NULL,
    "dataState" TEXT NOT NULL,
    "dataGb" REAL,
    "dataAfterAllowance" TEXT,
    "dataOveragePerMbHundredthCents" INTEGER,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" REAL,
    "voiceRatePerMinuteHundredthCents" INTEGER,
    "smsState" TEXT NOT NULL,
    "smsMessages" REAL,
    "smsRatePerMessageHundredthCents" INTEGER,
    "smsRatePerReceivedHundredthCents" INTEGER,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "RoamingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RoamingEntry" ("dataAfterAllowance", "dataGb", "dataOveragePerMbHundredthCents", "dataState", "planId", "position", "smsMessages", "smsRatePerMessageHundredthCents", "smsState", "voiceMinutes", "voiceRatePerMinuteHundredthCents", "voiceState", "countriesKind", "smsRatePerReceivedHundredthCents") SELECT "dataAfterAllowance", "dataGb", "dataOveragePerMbHundredthCents", "dataState", "planId", "position", "smsMessages", "smsRatePerMessageHundredthCents", "smsState", "voiceMinutes", "voiceRatePerMinuteHundredthCents", "voiceState", CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END, CASE WHEN "smsIncomingFree" THEN 0 END FROM "RoamingEntry";
DROP TABLE "RoamingEntry";
ALTER TABLE "new_RoamingEntry" RENAME TO "RoamingEntry";
CREATE TABLE "new_RoamingPass" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "passId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countriesKind" TEXT NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "validDays" INTEGER NOT NULL,
    "dataState" TEXT NOT NULL,
    "dataGb" REAL,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" REAL,
    "smsState" TEXT NOT NULL,
    "smsMessages" REAL,
    "maxChargedPerMonth" INTEGER,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "RoamingPass_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RoamingPass" ("dataGb", "dataState", "maxChargedPerMonth", "name", "passId", "planId", "position", "priceCents", "smsMessages", "smsState", "validDays", "voiceMinutes", "voiceState", "countriesKind") SELECT "dataGb", "dataState", "maxChargedPerMonth", "name", "passId", "planId", "position", "priceCents", "smsMessages", "smsState", "validDays", "voiceMinutes", "voiceState", CASE WHEN "everyOtherCountry" THEN 'everyOther' ELSE 'named' END FROM "RoamingPass";
DROP TABLE "RoamingPass";
ALTER TABLE "new_RoamingPass" RENAME TO "RoamingPass";
CREATE UNIQUE INDEX "RoamingPass_planId_passId_key" ON "RoamingPass"("planId", "passId");
CREATE TABLE "new_StateTax" (
    "state" TEXT NOT NULL PRIMARY KEY,
    "combinedHundredthPercent" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "highHundredthPercent" INTEGER,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL
);
INSERT INTO "new_StateTax" ("combinedHundredthPercent", "source", "state", "year", "basis") SELECT "combinedHundredthPercent", "source", "state", "year", CASE WHEN "national" THEN 'derived' ELSE 'published' END FROM "StateTax";
DROP TABLE "StateTax";
ALTER TABLE "new_StateTax" RENAME TO "StateTax";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Family_carrierId_familyId_key" ON "Family"("carrierId", "familyId");

-- CreateIndex
CREATE UNIQUE INDEX "FamilyPlan_carrierId_planId_key" ON "FamilyPlan"("carrierId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "TypicalSpeed_planId_generation_key" ON "TypicalSpeed"("planId", "generation");
