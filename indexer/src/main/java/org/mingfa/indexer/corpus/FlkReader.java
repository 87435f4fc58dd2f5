package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * The form of the 国家法律法规数据库: official files under {@code docx/}, a detail record for each under {@code json/}.
 * The record gives title, dates, status and authority; the file gives the text.
 */
final class FlkReader implements CorpusReader {

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;

    FlkReader(String corpus, CorpusSource source, TextExtractor extractor) {
        this.corpus = corpus;
        this.source = source;
        this.extractor = extractor;
    }

    @Override
    public Stream<DocumentInput> inputs() {
        List<DocumentInput> inputs = new ArrayList<>();
        List<FlkRecord> records = new ArrayList<>();
        List<SourceEntry> files = new ArrayList<>();
        for (SourceEntry entry : source.entries()) {
            if (entry.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                Outcome<FlkRecord> record = record(entry);
                if (record.value() != null) {
                    records.add(record.value());
                } else {
                    List<Problem> problems = record.problems();
                    inputs.add(new DocumentInput(
                            entry.path(), () -> InputResult.lost(corpus, entry.path(), null, problems)));
                }
            } else if (("/" + entry.path()).contains("/docx/")) {
                files.add(entry);
            } else {
                inputs.add(new DocumentInput(
                        entry.path(), () -> InputResult.skipped(corpus, entry.path(), "不是法律文件，也不是记录。")));
            }
        }
        Map<SourceEntry, FlkRecord> pairs = FlkPairing.pair(files, records);
        files.forEach(file -> inputs.add(new DocumentInput(file.path(), () -> read(file, pairs.get(file)))));
        records.removeAll(pairs.values());
        records.forEach(record -> inputs.add(new DocumentInput(record.path(), () -> alone(record))));
        return inputs.stream();
    }

    private Outcome<FlkRecord> record(SourceEntry entry) {
        return entry.load(extractor.limits().fileBytes()).then(FlkRecord::parse);
    }

    private InputResult alone(FlkRecord record) {
        Problem problem = Problem.of(ErrorCode.RECORD_WITHOUT_FILE, record.path(), "有记录而没有文件：" + record.title() + "。");
        return InputResult.lost(corpus, record.path(), record.sha256(), List.of(problem))
                .withKnown(known(record));
    }

    private LawHeader known(FlkRecord record) {
        SourceFile place = new SourceFile(corpus, record.path(), record.sha256());
        return record.draft().document(record.id(), place, List.of()).header();
    }

    private InputResult read(SourceEntry entry, @Nullable FlkRecord record) {
        InputResult result = InputResult.read(
                corpus,
                entry,
                extractor.limits().fileBytes(),
                file -> LawFile.read(file, extractor).then(text -> document(text, record)));
        if (record == null) {
            return result;
        }
        InputResult paired = result.withCompanion(record.path(), record.sha256());
        return paired.document() == null ? paired.withKnown(known(record)) : paired;
    }

    private Outcome<LegalDocument> document(LawFile text, @Nullable FlkRecord record) {
        SourceFile place = text.source(corpus);
        if (record == null) {
            Problem unknown = Problem.of(ErrorCode.RECORD_WITHOUT_FILE, place.file(), "有文件而没有记录：日期和时效只能从正文推断。");
            return new Outcome<>(place, List.of(unknown))
                    .then(known -> bare(text).withoutRecord(known, text.parsed().provisions()));
        }
        List<Problem> problems = new ArrayList<>(record.problems());
        problems.addAll(record.contradictions(text));
        return new Outcome<>(record.document(text, place), problems);
    }

    private static LawDraft bare(LawFile text) {
        LocalDate promulgated = NoteDates.inName(text.file().path())
                .or(() -> NoteDates.promulgated(text.parsed().notes()))
                .orElse(null);
        return new LawDraft(
                text.title(),
                TitleReading.level(text.title()),
                Nature.OFFICIAL,
                TitleReading.authority(text.title(), text.parsed().notes()),
                null,
                promulgated,
                text.effective(promulgated),
                Validity.IN_FORCE,
                List.of());
    }

    /**
     * Finds the record of each official file. Both are named TITLE_DATE_ID, the id cut to 10 characters and the whole cut to
     * 240 bytes with a {@code ~hash}; folders of one may lack or double a level. So the same path counts most, then the same
     * stem, then the same id, title and date.
     */
    private static final class FlkPairing {

        private static final int ID_LENGTH = 10;

        private FlkPairing() {}

        static Map<SourceEntry, FlkRecord> pair(List<SourceEntry> files, List<FlkRecord> records) {
            Map<SourceEntry, FlkRecord> pairs = new LinkedHashMap<>();
            List<SourceEntry> unpaired = new ArrayList<>(files);
            Map<FlkRecord, Boolean> taken = new IdentityHashMap<>();
            match(unpaired, records, FlkPairing::inside, record -> inside(record.path()), pairs, taken);
            match(unpaired, records, FlkPairing::stem, record -> stem(record.path()), pairs, taken);
            match(unpaired, records, FlkPairing::stem, FlkPairing::nameOf, pairs, taken);
            return pairs;
        }

        private static void match(
                List<SourceEntry> unpaired,
                List<FlkRecord> records,
                Function<String, String> fileKey,
                Function<FlkRecord, String> recordKey,
                Map<SourceEntry, FlkRecord> pairs,
                Map<FlkRecord, Boolean> taken) {
            Map<String, FlkRecord> byKey = new HashMap<>();
            records.stream()
                    .filter(record -> !taken.containsKey(record))
                    .forEach(record -> byKey.putIfAbsent(recordKey.apply(record), record));
            unpaired.removeIf(file -> {
                FlkRecord record = byKey.remove(fileKey.apply(file.path()));
                if (record == null) {
                    return false;
                }
                pairs.put(file, record);
                taken.put(record, true);
                return true;
            });
        }

        /** The path below docx/ or json/, without the ending. */
        private static String inside(String path) {
            String slashed = "/" + path;
            int at = Math.max(slashed.indexOf("/docx/"), slashed.indexOf("/json/"));
            String below = at < 0 ? slashed : slashed.substring(at + "/docx/".length());
            return withoutEnding(below);
        }

        private static String stem(String path) {
            return withoutEnding(path.substring(path.lastIndexOf('/') + 1));
        }

        private static String withoutEnding(String path) {
            int dot = path.lastIndexOf('.');
            return dot < 0 ? path : path.substring(0, dot);
        }

        /** The name that the record's own fields give. */
        private static String nameOf(FlkRecord record) {
            String date =
                    record.promulgated() == null ? "" : record.promulgated().format(DateTimeFormatter.BASIC_ISO_DATE);
            String id = record.id().value();
            return record.title() + "_" + date + "_" + id.substring(0, Math.min(ID_LENGTH, id.length()));
        }
    }
}
