-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "contributors" TEXT NOT NULL DEFAULT '[]';
