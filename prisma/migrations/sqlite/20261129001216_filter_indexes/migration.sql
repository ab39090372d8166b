-- DropIndex
DROP INDEX "CallingCountry_country_idx";

-- DropIndex
DROP INDEX "Carrier_kind_idx";

-- DropIndex
DROP INDEX "MessagingCountry_country_idx";

-- DropIndex
DROP INDEX "PaymentOption_periodUnit_periodLength_idx";

-- DropIndex
DROP INDEX "PaymentOptionPrice_lines_priceCents_idx";

-- DropIndex
DROP INDEX "Plan_verifiedAt_idx";

-- DropIndex
DROP INDEX "Plan_hotspotState_hotspotGb_idx";

-- DropIndex
DROP INDEX "Plan_highSpeedState_highSpeedGb_idx";

-- DropIndex
DROP INDEX "Plan_simEsim_idx";

-- DropIndex
DROP INDEX "Plan_status_idx";

-- DropIndex
DROP INDEX "Plan_billing_idx";

-- DropIndex
DROP INDEX "PlanEligibility_eligibility_idx";

-- DropIndex
DROP INDEX "PlanNetwork_network_idx";

-- DropIndex
DROP INDEX "RoamingCountry_country_idx";

-- DropIndex
DROP INDEX "RoamingPassCountry_country_idx";

-- DropIndex
DROP INDEX "Source_asOf_idx";

-- DropIndex
DROP INDEX "SourceField_field_idx";

-- CreateIndex
CREATE INDEX "Plan_filters_idx" ON "Plan"("status", "billing", "taxesAndFees", "simEsim", "fiveG", "volte", "wifiCalling", "requiresCreditCheck", "requiresSsn", "id");

-- CreateIndex
CREATE INDEX "Plan_status_verifiedAt_carrierId_id_idx" ON "Plan"("status", "verifiedAt", "carrierId", "id");

-- CreateIndex
CREATE INDEX "Plan_verifiedAt_carrierId_id_idx" ON "Plan"("verifiedAt", "carrierId", "id");

-- CreateIndex
CREATE INDEX "PlanNetwork_network_planId_idx" ON "PlanNetwork"("network", "planId");
