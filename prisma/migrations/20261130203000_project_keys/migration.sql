-- Key of each project: the prefix of its new taskIds. Former keys stay with their project.
CREATE TABLE "projectKeys" (
    "organizationId" UUID NOT NULL,
    "key" VARCHAR(10) NOT NULL,
    "projectId" UUID NOT NULL,

    CONSTRAINT "projectKeys_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "projectKeys_organizationId_projectId_key_key" ON "projectKeys"("organizationId", "projectId", "key");

-- AddForeignKey
ALTER TABLE "projectKeys" ADD CONSTRAINT "projectKeys_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organizations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projectKeys" ADD CONSTRAINT "projectKeys_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "projects"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "projects" ADD COLUMN "key" VARCHAR(10);

-- CreateIndex
CREATE UNIQUE INDEX "projects_organizationId_key_key" ON "projects"("organizationId", "key");

-- The first letter of each word of a name, in A to Z and 0 to 9: the prefix of taskIds until now. Letters of other
-- alphabets are transliterated by their first letter.
CREATE FUNCTION "initialsOf"(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(nullif(left(string_agg(letter, '' ORDER BY place), 10), ''), 'P')
    FROM (
        SELECT place, upper(translate(left(word, 1) COLLATE "C",
            'ÆÐØÞßæðøþĐđĦħıĸŁłŊŋŒœŦŧƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟƢƣƤƥƦƧƨƩƪƫƬƭƮƱƲƳƴƵƶƷƺƻƼƽƾƿǀǁǂǃǝǤǥǶǷȜȝȠȡȢȣȤȥȴȵȶȷȸȹȺȻȼȽȾȿɀɃɄɅɆɇɈɉɊɋɌɍɎɏͰͱͲͳͶͷͻͼͽͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωϘϙϚϛϜϝϞϟϠϡϢϣϤϥϦϧϨϩϪϫϬϭϮϯϳϷϸϺϻϼϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯабвгдежзиклмнопрстуфхцчшщыэюяђєѕіјљњћџѠѡѢѣѤѥѦѧѨѩѪѫѬѭѮѯѰѱѲѳѴѵѸѹѺѻѼѽѾѿҀҁҊҋҎҏҐґҒғҔҕҖҗҘҙҚқҜҝҞҟҠҡҢңҤҥҦҧҨҩҪҫҬҭҮүҰұҲҳҴҵҶҷҸҹҺһҼҽҾҿӀӃӄӅӆӇӈӉӊӋӌӍӎӏӔӕӘәӠӡӨөӶӷӺӻӼӽӾӿԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖՠաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆבגדהוזחטיךכלםמןנסףפץצקרשתؠبةتثجحخدذرزسشصضطظغػؼؽؾؿفقكلمنهوىيაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჹჽჿᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄌᄍᄎᄏᄐᄑᄒぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
            'ADOTSADOTDDHHIQLLNNOOTTBBBB66OCCDDDDZEEEFFGGHIIKKLLWNNOGGPPR22SSTTTTUVYYZZZZD55TWCXQQEGGHWYYNDOOZZLNTJDQACCLTSZBUAEEJJQQRRYYHHSSWWSSSJAVGDEZITIKLMNXOPRSTYFCPOAVGDEZITIKLMNXOPRSSTYFCPOQQSSWWQQSSSSFFXXHHJJCCTTJSSSSRSSSDIDIJLNCDABVGDEZZIKLMNOPRSTUFKTCSSYEYYABVGDEZZIKLMNOPRSTUFKTCSSYEYYDIDIJLNCDOOEEIIEEIIOOIIKKPPFFYYUUOOOOOOQQJJRRGGGGGGJJZZQQGGQQQQNNNNPPWWSSTTUUUUHHTTJJCCHHCCCCHQQLLNNNNDDMMHAAAADDOOGGXXXXHHABGDEZEYTZILKTKHDGCMYNSOCPJRSVTRTWPKOFAABGDEZEYTZILKTKHDGCMYNSOCPJRSVTRTWPKOFVGDHVZHTYKKLMMNNSFFTTKRSTYBHTTJHKDDRZSSSDTDGGGYIIFQKLMNHWAYABGDEVZTIKLMNOPZRSTUPKGQSCTDTCKJHEYWXOFEGAWGKNDTLMBPSSJJCKTPHAAIIUUEEOOKKKKKSSSSSTCTTTTNNNNNHHFHHMMMMMYYYYYYRRRRRWWIEONKKAAIIUUEEOOKKKKKSSSSSTCTTTTNNNNNHHFHHMMMMMYYYYYYRRRRRWWIEONKK'
        )) AS letter
        FROM regexp_split_to_table(
            regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+'
        ) WITH ORDINALITY AS words (word, place)
    ) letters
    WHERE letter ~ '^[A-Z0-9]$'
$$;

-- The wanted key, or one with the lowest number that makes it unique in the organization. Taking keys is serialized
-- by the lock. XX is the prefix of work items without a project.
CREATE FUNCTION "freeProjectKey"(organization uuid, wanted text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    candidate text := wanted;
    number int := 1;
BEGIN
    PERFORM 1 FROM "organizations" WHERE "id" = organization FOR NO KEY UPDATE;
    WHILE candidate = 'XX'
        OR EXISTS (SELECT 1 FROM "projectKeys" WHERE "organizationId" = organization AND "key" = candidate)
        OR EXISTS (SELECT 1 FROM "projects" WHERE "organizationId" = organization AND "key" = candidate)
    LOOP
        number := number + 1;
        candidate := left(wanted, 10 - length(number::text)) || number;
    END LOOP;
    RETURN candidate;
END
$$;

-- Existing projects, oldest first: the oldest of several projects with the same initials keeps its prefix.
DO $$
DECLARE
    project record;
BEGIN
    FOR project IN SELECT "id", "organizationId", "name" FROM "projects" ORDER BY "organizationId", "createdAt", "id" LOOP
        UPDATE "projects"
        SET "key" = "freeProjectKey"(project."organizationId", "initialsOf"(project."name"))
        WHERE "id" = project."id";
    END LOOP;
END
$$;

INSERT INTO "projectKeys" ("organizationId", "key", "projectId") SELECT "organizationId", "key", "id" FROM "projects";

ALTER TABLE "projects" ALTER COLUMN "key" SET NOT NULL, ALTER COLUMN "key" SET DEFAULT '';

ALTER TABLE "projects" ADD CONSTRAINT "projects_key_letters" CHECK ("key" ~ '^[A-Z0-9]{1,10}$');

-- Servers of the last release insert projects without a key.
CREATE FUNCTION "fillProjectKey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."key" := "freeProjectKey"(NEW."organizationId", "initialsOf"(NEW."name"));
    RETURN NEW;
END
$$;

CREATE TRIGGER "projects_fill_key" BEFORE INSERT ON "projects"
    FOR EACH ROW WHEN (NEW."key" = '') EXECUTE FUNCTION "fillProjectKey"();

-- Fails if the key is or was that of another project.
CREATE FUNCTION "keepProjectKey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "projectKeys" ("organizationId", "key", "projectId")
    VALUES (NEW."organizationId", NEW."key", NEW."id")
    ON CONFLICT ("organizationId", "projectId", "key") DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER "projects_keep_key" AFTER INSERT OR UPDATE OF "key" ON "projects"
    FOR EACH ROW EXECUTE FUNCTION "keepProjectKey"();
