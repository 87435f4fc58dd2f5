package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;
import org.mingfa.text.version.Law.Absence;
import org.mingfa.text.version.Law.ShortTitle;
import org.mingfa.text.version.Law.Version;

/**
 * The table of laws, {@code laws.tsv} with {@code law-versions.tsv}, whether or not a build holds their texts. Search,
 * verification, dating and the risk rules all read it. It has only what was looked up: a law that it lacks may exist.
 */
public final class LawTable {

    private static final List<Law> ALL = readAll();
    private static final Map<String, Law> BY_NAME = ALL.stream()
            .flatMap(law -> law.shortTitles().stream().map(name -> Map.entry(name.name(), law)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<WorkKey, List<Law>> BY_WORK =
            ALL.stream().collect(Collectors.groupingBy(Law::work, LinkedHashMap::new, Collectors.toList()));

    private LawTable() {}

    private static List<Law> readAll() {
        Map<String, List<TableRow>> versions = new TextResource(LawTable.class, "law-versions.tsv")
                .rows("law", "promulgated", "from", "articles", "source", "misdated").stream()
                        .collect(Collectors.groupingBy(row -> row.get("law")));
        List<Law> laws = new TextResource(LawTable.class, "laws.tsv")
                .rows("title", "number", "words", "names", "repealed", "by", "successor", "absent").stream()
                        .map(row -> of(row, versions))
                        .toList();
        if (!versions.isEmpty()) {
            throw new IllegalStateException(
                    "laws.tsv 没有 law-versions.tsv 所列的法律：" + String.join("、", versions.keySet()) + "。");
        }
        return laws;
    }

    private static Law of(TableRow row, Map<String, List<TableRow>> versions) {
        String title = row.get("title");
        List<ShortTitle> names = Stream.concat(
                        names(row, "words").map(name -> new ShortTitle(name, title, true)),
                        names(row, "names").map(name -> new ShortTitle(name, title, false)))
                .toList();
        return new Law(
                title,
                row.find("number").orElse(null),
                names,
                Stream.concat(names.stream().map(ShortTitle::name), Stream.of(title))
                        .flatMap(name -> Optional.ofNullable(versions.remove(name)).stream())
                        .flatMap(List::stream)
                        .map(version -> version(title, version))
                        .toList(),
                row.find("repealed").isEmpty()
                        ? null
                        : new Repeal(
                                WorkKey.of(title),
                                row.read("repealed", LocalDate::parse),
                                row.get("by"),
                                row.find("successor").orElse(null)),
                row.find("absent").isEmpty()
                        ? null
                        : new Absence(
                                title,
                                row.read("absent", LocalDate::parse),
                                row.find("successor").orElse(null)));
    }

    private static Stream<String> names(TableRow row, String column) {
        return row.find(column).stream().flatMap(names -> Stream.of(names.split(" ")));
    }

    private static Version version(String title, TableRow row) {
        return new Version(
                title,
                row.read("promulgated", Integer::valueOf),
                row.read("from", LocalDate::parse),
                row.find("articles").isEmpty() ? null : row.read("articles", Integer::valueOf),
                row.get("source"),
                row.find("misdated").isEmpty() ? null : row.read("misdated", LocalDate::parse));
    }

    /** All laws, in the order of the table. */
    public static List<Law> all() {
        return ALL;
    }

    /** The law of that short or full title; empty too for a full title that several laws have. */
    public static Optional<Law> find(String name) {
        List<Law> titled = BY_WORK.getOrDefault(WorkKey.of(name), List.of());
        return Optional.ofNullable(BY_NAME.get(name))
                .or(() -> titled.size() == 1 ? Optional.of(titled.getFirst()) : Optional.empty());
    }

    /** Of several laws of one title the one with that number; empty where the title alone tells the law. */
    public static Optional<Law> findNumbered(String title, String number) {
        List<Law> titled = BY_WORK.getOrDefault(WorkKey.of(title), List.of());
        return titled.size() < 2
                ? Optional.empty()
                : titled.stream().filter(law -> number.equals(law.number())).findFirst();
    }

    /** That there is no document of that short or full title; empty for a law, and where the table does not say so. */
    public static Optional<Absence> findAbsence(String name) {
        return find(name).map(Law::absence);
    }

    /** The versions of the laws of that title, oldest first; none where the table has none. */
    public static List<Version> versions(WorkKey work) {
        return BY_WORK.getOrDefault(work, List.of()).stream()
                .flatMap(law -> law.versions().stream())
                .toList();
    }

    /** The version promulgated on that day: of several of one year the next to come into force. */
    public static Optional<Version> findVersion(WorkKey work, @Nullable LocalDate promulgated) {
        return promulgated == null
                ? Optional.empty()
                : versions(work).stream()
                        .filter(version -> version.isPromulgated(promulgated))
                        .min(Comparator.comparing(Version::from));
    }

    /** The last article of a version; empty where the table does not say it. */
    public static Optional<ArticleNumber> lastArticle(LawHeader header) {
        return versions(header.work()).stream()
                .filter(version -> version.isOf(header))
                .flatMap(version -> Optional.ofNullable(version.lastArticle()).stream())
                .map(ArticleNumber::of)
                .findFirst();
    }

    /** The last article of a version, where a number lies behind it; empty too where the table does not say the last one. */
    public static Optional<ArticleNumber> endBefore(LawHeader header, ArticleNumber number) {
        return lastArticle(header).filter(last -> number.main() > last.main());
    }

    /**
     * The versions that are not held of laws of which some are.
     *
     * @param held the versions that are held of a law; empty where it is not held at all
     */
    public static List<Version> missing(Function<WorkKey, List<LawHeader>> held) {
        List<Version> missing = new ArrayList<>();
        for (WorkKey work : BY_WORK.keySet()) {
            List<LawHeader> headers = held.apply(work);
            versions(work).stream()
                    .filter(version -> !headers.isEmpty() && headers.stream().noneMatch(version::isOf))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** The repeals of the table, in its order. */
    public static List<Repeal> repeals() {
        return ALL.stream()
                .flatMap(law -> Optional.ofNullable(law.repeal()).stream())
                .toList();
    }

    /**
     * The repeal by which a law had ended on a day; empty too where a law of the same title had begun since, and where the
     * table does not say so.
     */
    public static Optional<Repeal> findRepeal(WorkKey work, LocalDate day) {
        return BY_WORK.getOrDefault(work, List.of()).stream()
                .filter(law -> law.versions().isEmpty()
                        || !law.versions().getFirst().from().isAfter(day))
                .reduce((older, newer) -> newer)
                .flatMap(law -> Optional.ofNullable(law.repeal()))
                .filter(repeal -> !day.isBefore(repeal.since()));
    }
}
