package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.publication.PersonsNamed.Named;

/** What stands for each name in one judgment: 张某, or 张某1 and 张某2 where two would be called alike (article 9). */
final class NameLabels {

    private static final Pattern OTHER_DOT = Pattern.compile("(?<=[\\u4e00-\\u9fa5])[•・．‧](?=[\\u4e00-\\u9fa5])");
    private static final String GAP = "[\\s\\u3000]{0,3}";

    private final PersonalDatum datum;
    private final Map<String, String> labels;
    /** The names that are words too and may be used as such. */
    private final Set<String> words;

    private NameLabels(PersonalDatum datum, Map<String, String> labels, String text) {
        this.datum = datum;
        this.words = labels.keySet().stream()
                .filter(name -> Surnames.isCommon(name) && !NamePlaces.alwaysIn(text, name))
                .collect(Collectors.toSet());
        this.labels = new HashMap<>(labels);
        labels.forEach((name, label) -> this.labels.putIfAbsent(name.toUpperCase(Locale.ROOT), label));
        this.labels.keySet().removeIf(String::isBlank); // of a broken roll there may be left nothing
    }

    /** The labels of these persons, none of which a person has that the text hides already. */
    static NameLabels of(Named named, String text) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String name : named.names()) {
            if (!named.others().containsKey(name)) {
                alike.computeIfAbsent(Surnames.hidden(name), key -> new ArrayList<>())
                        .add(name);
            }
        }
        Map<String, String> labels = new HashMap<>();
        alike.forEach((hidden, names) -> {
            int taken = highest(hidden, without(names, text));
            boolean alone = names.size() == 1 && taken < 0;
            int number = Math.max(0, taken);
            for (String name : names) {
                labels.put(name, alone ? hidden : hidden + ++number);
            }
        });
        named.others().forEach((other, name) -> labels.put(other, labels.getOrDefault(name, Surnames.hidden(other))));
        return new NameLabels(PersonalDatum.NAME, labels, text);
    }

    /** The labels of the companies that are parties. */
    static NameLabels ofCompanies(String text, List<String> registered) {
        return new NameLabels(PersonalDatum.COMPANY, CompanyNames.labels(text, registered), text);
    }

    /** A name that is half hidden, 李某华, begins like the label and is none. */
    private static String without(List<String> names, String text) {
        String rest = text;
        for (String name : names) {
            rest = name.indexOf('某') < 0 ? rest : rest.replace(name, "");
        }
        return rest;
    }

    /** The highest number that the text itself gives to the label, 0 for the bare label, -1 where it is free. */
    private static int highest(String hidden, String text) {
        Matcher used = Pattern.compile(Pattern.quote(hidden) + "(?!某)(\\d?)").matcher(text);
        int highest = -1;
        while (used.find() && hidden.endsWith("某")) {
            highest = Math.max(highest, used.group(1).isEmpty() ? 0 : Integer.parseInt(used.group(1)));
        }
        return highest;
    }

    Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    /** Whether one of the names is a part of that word. */
    boolean isIn(String word) {
        return labels.keySet().stream().anyMatch(word::contains);
    }

    /** Whether a name that is also a word stands in what is shown where a name may stand: as the one or the other, only a person can tell. */
    boolean mayBeIn(String shown) {
        return words.stream()
                .anyMatch(word -> NamePlaces.mayBeOf(word).matcher(shown).find());
    }

    /** The same with one dot in the middle of names, of the five that are written. */
    static String dotted(String text) {
        return OTHER_DOT.matcher(text).replaceAll("·");
    }

    /** Every place of a text where one of the names stands, also with white space or the end of a line inside. */
    List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        if (labels.isEmpty()) {
            return finds;
        }
        List<String> longestFirst = labels.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Matcher name = Pattern.compile(longestFirst.stream().map(this::pattern).collect(Collectors.joining("|")))
                .matcher(text);
        while (name.find()) {
            String value = name.group();
            String bare = dotted(value.replaceAll("[\\s\\u3000]", ""));
            String label = Stream.of(
                            bare,
                            value,
                            value.toUpperCase(Locale.ROOT),
                            bare.replace('(', '（').replace(')', '）'),
                            bare.replace('（', '(').replace('）', ')'))
                    .filter(labels::containsKey)
                    .findFirst()
                    .map(labels::get)
                    .orElse(Surnames.hidden(bare));
            finds.add(new Find(datum, name.start(), name.end(), value, label));
        }
        return finds;
    }

    /** Half-width and full-width brackets are one. */
    private static String bracketed(char c) {
        return switch (c) {
            case '（', '(' -> "[（(]";
            case '）', ')' -> "[）)]";
            case '·' -> "[·•・．‧]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private String pattern(String name) {
        if (words.contains(name)) {
            return NamePlaces.of(name);
        }
        boolean latin = name.charAt(0) < 0x250;
        String letters = latin
                ? Pattern.quote(name)
                : name.chars().mapToObj(c -> bracketed((char) c)).collect(Collectors.joining(GAP));
        return latin ? "(?<![A-Za-z])(?i:" + letters + ")(?![A-Za-z])" : letters;
    }
}
