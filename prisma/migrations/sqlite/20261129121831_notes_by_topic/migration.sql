-- Notes are by topic. The one text of before becomes the note of the topic "other".

ALTER TABLE "Plan" ADD COLUMN "notes" TEXT NOT NULL DEFAULT '{}';
UPDATE "Plan" SET "notes" = json_object('other', json_object('en', "notesEn", 'zh', "notesZh")) WHERE "notesEn" <> '' OR "notesZh" <> '';
ALTER TABLE "Plan" DROP COLUMN "notesEn";
ALTER TABLE "Plan" DROP COLUMN "notesZh";
