-- Notes are by topic. The one text of before becomes the note of the topic "other".

ALTER TABLE "Plan" ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '{}';
UPDATE "Plan" SET "notes" = json_build_object('other', json_build_object('en', "notesEn", 'zh', "notesZh"))::text WHERE "notesEn" <> '' OR "notesZh" <> '';
ALTER TABLE "Plan" DROP COLUMN "notesEn",
DROP COLUMN "notesZh";
