-- CreateTable
CREATE TABLE "Carrier" (
    "id" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT,
    "website" TEXT,
    "linkPlans" TEXT,
    "linkByodCheck" TEXT,
    "linkCoverage" TEXT,
    "linkSupport" TEXT,
    "linkNetworkManagement" TEXT,
    "linkInternationalRates" TEXT,

    CONSTRAINT "Carrier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "billing" TEXT NOT NULL,
    "networksEvidence" TEXT,
    "status" TEXT NOT NULL,
    "simEsim" BOOLEAN,
    "simPhysical" BOOLEAN,
    "taxesAndFees" TEXT NOT NULL,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" DOUBLE PRECISION,
    "voiceOveragePerMinuteHundredthCents" INTEGER,
    "smsState" TEXT NOT NULL,
    "smsMessages" DOUBLE PRECISION,
    "smsOveragePerMessageHundredthCents" INTEGER,
    "highSpeedState" TEXT NOT NULL,
    "highSpeedGb" DOUBLE PRECISION,
    "priorityState" TEXT NOT NULL,
    "priorityGb" DOUBLE PRECISION,
    "dataAfterAllowance" TEXT,
    "dataThrottleKbps" DOUBLE PRECISION,
    "dataOveragePerGbHundredthCents" INTEGER,
    "fiveG" BOOLEAN,
    "videoMaxHeight" INTEGER,
    "priorityClass" TEXT,
    "priorityEvidence" TEXT,
    "hotspotState" TEXT NOT NULL,
    "hotspotGb" DOUBLE PRECISION,
    "hotspotMaxKbps" DOUBLE PRECISION,
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
    "verifiedAt" TEXT NOT NULL,
    "notesEn" TEXT NOT NULL,
    "notesZh" TEXT NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanNetwork" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "network" TEXT NOT NULL,

    CONSTRAINT "PlanNetwork_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "PlanEligibility" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "eligibility" TEXT NOT NULL,

    CONSTRAINT "PlanEligibility_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "NumberReset" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "resetBy" TEXT NOT NULL,

    CONSTRAINT "NumberReset_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "PaymentOption" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "optionId" TEXT NOT NULL,
    "periodUnit" TEXT NOT NULL,
    "periodLength" INTEGER NOT NULL,
    "extraLinePriceCents" INTEGER,
    "autopayDiscountCents" INTEGER,
    "autopayDiscountPer" TEXT,
    "newCustomersOnly" BOOLEAN NOT NULL,
    "maxUses" INTEGER,

    CONSTRAINT "PaymentOption_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "PaymentOptionPrice" (
    "planId" TEXT NOT NULL,
    "optionPosition" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "priceCents" INTEGER NOT NULL,

    CONSTRAINT "PaymentOptionPrice_pkey" PRIMARY KEY ("planId","optionPosition","lines")
);

-- CreateTable
CREATE TABLE "TopUp" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "creditCents" INTEGER NOT NULL,
    "validityDays" INTEGER NOT NULL,

    CONSTRAINT "TopUp_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "Fee" (
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "per" TEXT NOT NULL,

    CONSTRAINT "Fee_pkey" PRIMARY KEY ("planId","kind","position")
);

-- CreateTable
CREATE TABLE "CallingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addOnPosition" INTEGER,
    "everyOtherCountry" BOOLEAN NOT NULL,
    "includedState" TEXT NOT NULL,
    "includedMinutes" DOUBLE PRECISION,
    "ratePerMinuteHundredthCents" INTEGER,

    CONSTRAINT "CallingEntry_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "CallingCountry" (
    "planId" TEXT NOT NULL,
    "entryPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "CallingCountry_pkey" PRIMARY KEY ("planId","entryPosition","position")
);

-- CreateTable
CREATE TABLE "MessagingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addOnPosition" INTEGER,
    "everyOtherCountry" BOOLEAN NOT NULL,
    "includedState" TEXT NOT NULL,
    "includedMessages" DOUBLE PRECISION,
    "ratePerMessageHundredthCents" INTEGER,

    CONSTRAINT "MessagingEntry_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "MessagingCountry" (
    "planId" TEXT NOT NULL,
    "entryPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "MessagingCountry_pkey" PRIMARY KEY ("planId","entryPosition","position")
);

-- CreateTable
CREATE TABLE "RoamingEntry" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "everyOtherCountry" BOOLEAN NOT NULL,
    "dataState" TEXT NOT NULL,
    "dataGb" DOUBLE PRECISION,
    "dataAfterAllowance" TEXT,
    "dataOveragePerMbHundredthCents" INTEGER,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" DOUBLE PRECISION,
    "voiceRatePerMinuteHundredthCents" INTEGER,
    "smsState" TEXT NOT NULL,
    "smsMessages" DOUBLE PRECISION,
    "smsRatePerMessageHundredthCents" INTEGER,
    "smsIncomingFree" BOOLEAN,

    CONSTRAINT "RoamingEntry_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "RoamingCountry" (
    "planId" TEXT NOT NULL,
    "entryPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "RoamingCountry_pkey" PRIMARY KEY ("planId","entryPosition","position")
);

-- CreateTable
CREATE TABLE "RoamingPass" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "passId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "everyOtherCountry" BOOLEAN NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "validDays" INTEGER NOT NULL,
    "dataState" TEXT NOT NULL,
    "dataGb" DOUBLE PRECISION,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" DOUBLE PRECISION,
    "smsState" TEXT NOT NULL,
    "smsMessages" DOUBLE PRECISION,
    "maxChargedPerMonth" INTEGER,

    CONSTRAINT "RoamingPass_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "RoamingPassCountry" (
    "planId" TEXT NOT NULL,
    "passPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "RoamingPassCountry_pkey" PRIMARY KEY ("planId","passPosition","position")
);

-- CreateTable
CREATE TABLE "AddOn" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addOnId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pricePerLineCents" INTEGER NOT NULL,
    "maxPerLine" INTEGER NOT NULL,
    "dataState" TEXT NOT NULL,
    "dataGb" DOUBLE PRECISION,
    "hotspotState" TEXT NOT NULL,
    "hotspotGb" DOUBLE PRECISION,
    "voiceState" TEXT NOT NULL,
    "voiceMinutes" DOUBLE PRECISION,
    "smsState" TEXT NOT NULL,
    "smsMessages" DOUBLE PRECISION,

    CONSTRAINT "AddOn_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "Source" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "SourceField" (
    "planId" TEXT NOT NULL,
    "sourcePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "SourceField_pkey" PRIMARY KEY ("planId","sourcePosition","position")
);

-- CreateTable
CREATE TABLE "StateTax" (
    "state" TEXT NOT NULL,
    "combinedHundredthPercent" INTEGER NOT NULL,
    "national" BOOLEAN NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "StateTax_pkey" PRIMARY KEY ("state")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "CatalogState" (
    "id" TEXT NOT NULL,
    "writes" INTEGER NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "CatalogState_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Carrier_kind_idx" ON "Carrier"("kind");

-- CreateIndex
CREATE INDEX "Plan_carrierId_position_idx" ON "Plan"("carrierId", "position");

-- CreateIndex
CREATE INDEX "Plan_billing_idx" ON "Plan"("billing");

-- CreateIndex
CREATE INDEX "Plan_status_idx" ON "Plan"("status");

-- CreateIndex
CREATE INDEX "Plan_simEsim_idx" ON "Plan"("simEsim");

-- CreateIndex
CREATE INDEX "Plan_highSpeedState_highSpeedGb_idx" ON "Plan"("highSpeedState", "highSpeedGb");

-- CreateIndex
CREATE INDEX "Plan_hotspotState_hotspotGb_idx" ON "Plan"("hotspotState", "hotspotGb");

-- CreateIndex
CREATE INDEX "Plan_verifiedAt_idx" ON "Plan"("verifiedAt");

-- CreateIndex
CREATE INDEX "PlanNetwork_network_idx" ON "PlanNetwork"("network");

-- CreateIndex
CREATE INDEX "PlanEligibility_eligibility_idx" ON "PlanEligibility"("eligibility");

-- CreateIndex
CREATE INDEX "PaymentOption_periodUnit_periodLength_idx" ON "PaymentOption"("periodUnit", "periodLength");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentOption_planId_optionId_key" ON "PaymentOption"("planId", "optionId");

-- CreateIndex
CREATE INDEX "PaymentOptionPrice_lines_priceCents_idx" ON "PaymentOptionPrice"("lines", "priceCents");

-- CreateIndex
CREATE INDEX "CallingEntry_planId_addOnPosition_idx" ON "CallingEntry"("planId", "addOnPosition");

-- CreateIndex
CREATE INDEX "CallingCountry_country_idx" ON "CallingCountry"("country");

-- CreateIndex
CREATE INDEX "MessagingEntry_planId_addOnPosition_idx" ON "MessagingEntry"("planId", "addOnPosition");

-- CreateIndex
CREATE INDEX "MessagingCountry_country_idx" ON "MessagingCountry"("country");

-- CreateIndex
CREATE INDEX "RoamingCountry_country_idx" ON "RoamingCountry"("country");

-- CreateIndex
CREATE UNIQUE INDEX "RoamingPass_planId_passId_key" ON "RoamingPass"("planId", "passId");

-- CreateIndex
CREATE INDEX "RoamingPassCountry_country_idx" ON "RoamingPassCountry"("country");

-- CreateIndex
CREATE UNIQUE INDEX "AddOn_planId_addOnId_key" ON "AddOn"("planId", "addOnId");

-- CreateIndex
CREATE INDEX "Source_asOf_idx" ON "Source"("asOf");

-- CreateIndex
CREATE INDEX "SourceField_field_idx" ON "SourceField"("field");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNetwork" ADD CONSTRAINT "PlanNetwork_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEligibility" ADD CONSTRAINT "PlanEligibility_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberReset" ADD CONSTRAINT "NumberReset_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentOption" ADD CONSTRAINT "PaymentOption_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentOptionPrice" ADD CONSTRAINT "PaymentOptionPrice_planId_optionPosition_fkey" FOREIGN KEY ("planId", "optionPosition") REFERENCES "PaymentOption"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopUp" ADD CONSTRAINT "TopUp_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fee" ADD CONSTRAINT "Fee_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallingEntry" ADD CONSTRAINT "CallingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallingEntry" ADD CONSTRAINT "CallingEntry_planId_addOnPosition_fkey" FOREIGN KEY ("planId", "addOnPosition") REFERENCES "AddOn"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallingCountry" ADD CONSTRAINT "CallingCountry_planId_entryPosition_fkey" FOREIGN KEY ("planId", "entryPosition") REFERENCES "CallingEntry"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessagingEntry" ADD CONSTRAINT "MessagingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessagingEntry" ADD CONSTRAINT "MessagingEntry_planId_addOnPosition_fkey" FOREIGN KEY ("planId", "addOnPosition") REFERENCES "AddOn"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessagingCountry" ADD CONSTRAINT "MessagingCountry_planId_entryPosition_fkey" FOREIGN KEY ("planId", "entryPosition") REFERENCES "MessagingEntry"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoamingEntry" ADD CONSTRAINT "RoamingEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoamingCountry" ADD CONSTRAINT "RoamingCountry_planId_entryPosition_fkey" FOREIGN KEY ("planId", "entryPosition") REFERENCES "RoamingEntry"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoamingPass" ADD CONSTRAINT "RoamingPass_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoamingPassCountry" ADD CONSTRAINT "RoamingPassCountry_planId_passPosition_fkey" FOREIGN KEY ("planId", "passPosition") REFERENCES "RoamingPass"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddOn" ADD CONSTRAINT "AddOn_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceField" ADD CONSTRAINT "SourceField_planId_sourcePosition_fkey" FOREIGN KEY ("planId", "sourcePosition") REFERENCES "Source"("planId", "position") ON DELETE CASCADE ON UPDATE CASCADE;
