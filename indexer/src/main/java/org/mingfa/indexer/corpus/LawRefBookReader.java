package org.mingfa.indexer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * The form of the LawRefBook project: one Markdown file per version of a law, in folders by field of law; the date in the
 * file name is that of promulgation. A law cut into several files of one folder becomes one document.
 */
final class LawRefBookReader implements CorpusReader {

    private static final int HEAD = 2_048;

    private static final Pattern RECORD = Pattern.compile("(?s)\\s*---\\R(.*?\\R)---[ \\t]*\\R");

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;

    LawRefBookReader(String corpus, CorpusSource source, TextExtractor extractor) {
        this.corpus = corpus;
        this.source = source;
        this.extractor = extractor;
    }

    @Override
    public Stream<DocumentInput> inputs() {
        List<DocumentInput> inputs = new ArrayList<>();
        Map<String, List<SourceEntry>> divided = new LinkedHashMap<>();
        List<SourceEntry> whole = new ArrayList<>();
        LawRefBookCatalogue catalogue = catalogue(inputs);
        for (SourceEntry entry : source.entries()) {
            if (entry.name().equals(LawRefBookCatalogue.FILE)) {
                continue;
            }
            Optional<String> reason = LawRefBookFolders.reasonToSkip(entry.path());
            if (reason.isPresent()) {
                inputs.add(
                        new DocumentInput(entry.path(), () -> InputResult.skipped(corpus, entry.path(), reason.get())));
                continue;
            }
            titleOfDivided(entry)
                    .ifPresentOrElse(
                            key -> divided.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(entry),
                            () -> whole.add(entry));
        }
        divided.values().forEach(parts -> {
            if (parts.size() == 1) {
                whole.addAll(parts);
            } else {
                inputs.add(new DocumentInput(
                        parts.getFirst().path(), () -> new MultiFileLaw(corpus, extractor).read(parts)));
            }
        });
        whole.forEach(entry -> inputs.add(new DocumentInput(entry.path(), () -> read(entry, catalogue))));
        return inputs.stream();
    }

    /** The database is an input that gives no document; without it the names of the files and their texts must do. */
    private LawRefBookCatalogue catalogue(List<DocumentInput> inputs) {
        List<SourceEntry> found = source.entries().stream()
                .filter(entry -> entry.name().equals(LawRefBookCatalogue.FILE))
                .toList();
        if (found.isEmpty()) {
            Problem none = Problem.of(
                    ErrorCode.CATALOGUE_UNUSABLE,
                    LawRefBookCatalogue.FILE,
                    "缺少目录数据库 " + LawRefBookCatalogue.FILE + "，不知道哪些法律已经废止。");
            inputs.add(
                    new DocumentInput(LawRefBookCatalogue.FILE, () -> new InputResult(List.of(), null, List.of(none))));
            return LawRefBookCatalogue.EMPTY;
        }
        LawRefBookCatalogue catalogue = LawRefBookCatalogue.EMPTY;
        for (SourceEntry entry : found) {
            Outcome<LawRefBookCatalogue> read =
                    entry.load(extractor.limits().fileBytes()).then(LawRefBookCatalogue::read);
            List<Problem> problems = read.problems();
            LawRefBookCatalogue value = read.value();
            inputs.add(new DocumentInput(
                    entry.path(),
                    () -> value == null
                            ? InputResult.lost(corpus, entry.path(), null, problems)
                            : InputResult.skipped(corpus, entry.path(), "目录数据库：已用来核对施行日期和废止。")));
            catalogue = value == null ? catalogue : value;
        }
        return catalogue;
    }

    /** Folder and title of a file whose head has a second line of the first rank; such files are parts of one law. */
    private static Optional<String> titleOfDivided(SourceEntry entry) {
        if (NoteDates.inName(entry.name()).isPresent()) {
            return Optional.empty();
        }
        List<String> titles;
        try (InputStream stream = entry.content().open()) {
            String head = new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
            titles = head.lines()
                    .takeWhile(line -> !line.contains("INFO END"))
                    .filter(line -> line.startsWith("# "))
                    .map(line -> line.substring(2).strip())
                    .toList();
        } catch (IOException reportedWhenTheFileIsRead) {
            return Optional.empty();
        }
        String folder = entry.path().substring(0, Math.max(0, entry.path().lastIndexOf('/')));
        return titles.size() < 2 ? Optional.empty() : Optional.of(folder + "\n" + titles.getFirst());
    }

    private InputResult read(SourceEntry entry, LawRefBookCatalogue catalogue) {
        return InputResult.read(
                corpus,
                entry,
                extractor.limits().fileBytes(),
                file -> extractor
                        .extract(file.path(), file.bytes())
                        .then(text -> document(file, text.text(), catalogue)));
    }

    /** Some keep a record of their own above the head: of it only the ministry is believed, and that after the text. */
    private Outcome<LegalDocument> document(CorpusFile file, String text, LawRefBookCatalogue catalogue) {
        Matcher record = RECORD.matcher(text);
        String front = record.lookingAt() ? record.group(1) : "";
        String body = record.lookingAt() ? text.substring(record.end()) : text;
        return LawFile.parse(file, body).then(law -> {
            LawDraft draft = draft(law, catalogue);
            return (draft.level() == Level.OTHER || draft.level() == Level.ADMINISTRATIVE_REGULATION
                            ? MinistryReading.find(law.parsed(), front)
                                    .map(draft::ofMinistry)
                                    .orElse(draft)
                            : draft)
                    .withoutRecord(law.source(corpus), law.parsed().provisions());
        });
    }

    static LawDraft draft(LawFile text, LawRefBookCatalogue catalogue) {
        String path = text.file().path();
        Optional<LawRefBookCatalogue.VersionStatus> listed = catalogue.find(path);
        LocalDate promulgated = NoteDates.inName(path)
                .or(() -> NoteDates.promulgated(text.parsed().notes()))
                .orElse(null);
        Level level = LawRefBookFolders.level(path, text.title());
        return new LawDraft(
                text.title(),
                level,
                Nature.OFFICIAL,
                LawRefBookFolders.authority(
                        path,
                        level,
                        TitleReading.authority(text.title(), text.parsed().notes())),
                null,
                promulgated,
                Optional.ofNullable(text.effective(promulgated))
                        .or(() -> listed.flatMap(entry -> Optional.ofNullable(entry.effective())))
                        .orElse(null),
                listed.map(LawRefBookCatalogue.VersionStatus::expired).orElse(false)
                        ? Validity.REPEALED
                        : Validity.IN_FORCE,
                List.of());
    }

    /** What the folders of LawRefBook say about the files in them. */
    private static final class LawRefBookFolders {

        private static final Map<String, Level> LEVELS = Map.ofEntries(
                Map.entry("宪法", Level.CONSTITUTION),
                Map.entry("宪法相关法", Level.LAW),
                Map.entry("民法典", Level.LAW),
                Map.entry("民法商法", Level.LAW),
                Map.entry("刑法", Level.LAW),
                Map.entry("经济法", Level.LAW),
                Map.entry("行政法", Level.LAW),
                Map.entry("社会法", Level.LAW),
                Map.entry("诉讼与非诉讼程序法", Level.LAW),
                Map.entry("行政法规", Level.ADMINISTRATIVE_REGULATION),
                Map.entry("司法解释", Level.JUDICIAL_INTERPRETATION),
                Map.entry("部门规章", Level.DEPARTMENT_RULE),
                Map.entry("地方性法规", Level.LOCAL_REGULATION),
                Map.entry("其他", Level.OTHER));

        private LawRefBookFolders() {}

        static Optional<String> reasonToSkip(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.toLowerCase(Locale.ROOT).endsWith(".md") || path.startsWith(".") || path.contains("/.")) {
                return Optional.of("程序或数据库文件，不收录。");
            }
            if (name.equals("_index.md") || name.equalsIgnoreCase("README.md")) {
                return Optional.of("目录页，不收录。");
            }
            return ("/" + path).contains("/案例/") ? Optional.of("案例，请以 judgments 格式另行登记。") : Optional.empty();
        }

        /** By the folder, unless the title shows a decision or an interpretation among the laws. */
        static Level level(String path, String title) {
            Level byTitle = TitleReading.level(title);
            Level byFolder = null;
            for (String folder : path.split("/")) {
                byFolder = byFolder == null ? LEVELS.get(folder) : byFolder;
            }
            if (byFolder == null) {
                return byTitle;
            }
            return switch (byFolder) {
                case LAW, CONSTITUTION, ADMINISTRATIVE_REGULATION ->
                    switch (byTitle) {
                        case DECISION, LEGISLATIVE_INTERPRETATION, CONSTITUTION -> byTitle;
                        default -> byFolder;
                    };
                case JUDICIAL_INTERPRETATION ->
                    byTitle == Level.JUDICIAL_WORK_DOCUMENT || byTitle == Level.LEGISLATIVE_INTERPRETATION
                            ? byTitle
                            : byFolder;
                default -> byFolder;
            };
        }

        /** The body that the text names, or else the one that the folder stands for; "" when neither does. */
        static String authority(String path, Level level, String named) {
            if (!named.isEmpty()) {
                return named;
            }
            return switch (level) {
                case ADMINISTRATIVE_REGULATION -> "国务院";
                case JUDICIAL_INTERPRETATION, JUDICIAL_WORK_DOCUMENT -> "最高人民法院";
                case DEPARTMENT_RULE -> {
                    String[] folders = path.split("/");
                    yield folders.length > 2 ? folders[folders.length - 2] : "";
                }
                default -> "";
            };
        }
    }
}
