-- CreateTable
CREATE TABLE "GridView" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "params" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GridView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GridView_ownerId_idx" ON "GridView"("ownerId");

-- AddForeignKey
ALTER TABLE "GridView" ADD CONSTRAINT "GridView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
