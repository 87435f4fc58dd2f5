package org.mingfa.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;

/**
 * What there is beside a title or a document number that is not known: the nearest that the generation holds or the table of
 * laws names. It tells what exists, and never which of it is meant.
 */
final class ExistingDocuments {

    private static final int MOST = 3;
    private static final int MOST_TITLES = 20;
    /** Of the pairs of characters of both names, twice what they share. */
    private static final double NEAR = 0.6;

    private static final int YEARS = 2;
    private static final Pattern TYPE = Pattern.compile("解释|规定|批复|条例|办法|规则|细则|意见|纪要|通知|决定|法");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");

    private final OpenGeneration generation;
    private final LocalDate date;
    private final Map<String, String> near = new HashMap<>();
    private final Map<String, List<KnownName>> names = new HashMap<>();

    /** A name of a law and its pairs of characters. */
    private record KnownName(String name, Set<Integer> pairs) {}

    ExistingDocuments(OpenGeneration generation, LocalDate date) {
        this.generation = generation;
        this.date = date;
    }

    /** A sentence with the nearest titles in force on the day, or nothing; only so many titles of one text are looked for. */
    String titled(String written) {
        return near.containsKey(written) || near.size() < MOST_TITLES
                ? near.computeIfAbsent(written, this::nearest)
                : "";
    }

    private String nearest(String written) {
        String type = type(written);
        Set<Integer> pairs = ArticleWords.pairs(Quotation.fold(written));
        Map<String, Double> likeness = new LinkedHashMap<>();
        for (KnownName known : names().getOrDefault(type, List.of())) {
            double like = likeness(pairs, known.pairs());
            if (like >= NEAR) {
                generation.names().findTitle(known.name()).ifPresent(title -> likeness.merge(title, like, Math::max));
            }
        }
        String titles = likeness.entrySet().stream()
                .filter(one -> exists(one.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(one -> told(one.getKey()))
                .collect(Collectors.joining("、"));
        return titles.isEmpty() ? "" : "名称相近而现有的是" + titles + "。";
    }

    /** Every name of a kind of law, read once a text. */
    private Map<String, List<KnownName>> names() {
        if (names.isEmpty()) {
            generation.names().names().stream()
                    .filter(name -> !type(name).isEmpty())
                    .forEach(name -> names.computeIfAbsent(type(name), kind -> new ArrayList<>())
                            .add(new KnownName(name, ArticleWords.pairs(Quotation.fold(name)))));
        }
        return names;
    }

    /** The last word of a title that says what it is: 解释 of 民法典合同编解释（二）. */
    private static String type(String title) {
        Matcher matcher = TYPE.matcher(BRACKETS.matcher(title).replaceAll(""));
        String type = "";
        while (matcher.find()) {
            type = matcher.group();
        }
        return type;
    }

    private static double likeness(Set<Integer> a, Set<Integer> b) {
        long both = a.stream().filter(b::contains).count();
        return 2.0 * both / Math.max(1, a.size() + b.size());
    }

    private boolean exists(String title) {
        return LawTable.findAbsence(title).isEmpty()
                && LawTable.findRepeal(WorkKey.of(title), date).isEmpty();
    }

    private String told(String title) {
        return "《" + title + "》" + (generation.catalogue().findNamed(title).isPresent() ? "" : "（本库没有收录）");
    }

    /** The law of our table that has the number, though the generation does not hold it. */
    static Optional<Law> known(DocumentNumber number) {
        return LawTable.all().stream()
                .filter(law -> number.format().equals(law.number()))
                .findFirst();
    }

    /** A sentence with the documents whose numbers are nearest: the same number of another year, others of the year. */
    String numbered(DocumentNumber written) {
        Map<DocumentNumber, String> titles = new HashMap<>();
        Stream.concat(
                        LawTable.all().stream()
                                .flatMap(law -> Optional.ofNullable(law.number()).stream()
                                        .map(number -> Map.entry(number, law.title()))),
                        generation.catalogue().all().stream().flatMap(ExistingDocuments::entry))
                .forEach(one -> DocumentNumber.find(one.getKey())
                        .filter(number -> isBeside(number, written))
                        .ifPresent(number -> titles.put(number, one.getValue())));
        List<String> nearest = titles.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<DocumentNumber, String> one) -> distance(one.getKey(), written))
                        .thenComparing(one -> one.getKey().format()))
                .limit(MOST)
                .map(one -> one.getKey().format() + "《" + one.getValue() + "》")
                .toList();
        return nearest.isEmpty() ? "" : "文号相近而现有的是" + String.join("、", nearest) + "。";
    }

    private static Stream<Map.Entry<String, String>> entry(LawHeader law) {
        return Optional.ofNullable(law.documentNumber()).stream().map(number -> Map.entry(number, law.title()));
    }

    private static boolean isBeside(DocumentNumber one, DocumentNumber written) {
        int years = Math.abs(one.year() - written.year());
        return one.prefix().equals(written.prefix())
                && (years == 0 || years <= YEARS && one.number() == written.number());
    }

    /** Another year with the same number is nearer than another number. */
    private static int distance(DocumentNumber one, DocumentNumber written) {
        return Math.abs(one.number() - written.number())
                + (one.number() == written.number() ? 0 : YEARS)
                + Math.abs(one.year() - written.year());
    }
}
