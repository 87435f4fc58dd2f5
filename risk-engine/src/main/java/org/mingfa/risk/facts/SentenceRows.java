package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.SlotFilling.Fill;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * The rows by which sentences are read: those of sentences/shared.yaml and those of each dispute, which count in that dispute
 * alone. Read with the first sentence.
 */
final class SentenceRows {

    static final String FOLDER = "sentences/";
    static final String KEY = "sentence";

    /** Known of a case while a sentence is read, besides what is told in it. */
    private static final List<String> CIRCUMSTANCES = List.of("dispute", "stage", "side");

    /**
     * {@code <6>} in a pattern: so many characters of one clause, as few as will do; {@code <6!>}: without what makes a verb passive or
     * denies it; {@code <me>}: the word of that name.
     */
    private static final Pattern PART = Pattern.compile("<([a-z]+|\\d+)(!?)>");

    private static final String ENDS = ",，。;；!！?？\\n";

    static final SentenceRows ALL = load();

    /** What all disputes share, or what is of one: how it is called, what tells it, and what words and values mean. */
    private record Part(
            @Nullable String name,
            @OrElse List<YamlMap> toldBy,
            @OrElse List<YamlMap> cues,
            @OrElse List<YamlMap> fills) {}

    private record Shared(Map<String, YamlText> words, Part sentence) {}

    private record OfDispute(
            YamlText label, @Nullable String like, @Nullable Part sentence) {}

    private record CueEntry(
            @OrElse("3") int weight,
            @OrElse("true") Condition when,
            YamlText words,
            String example,
            @Nullable String label,
            @Inline Meaning meaning) {}

    private record FillEntry(
            @OrElse("true") Condition when,
            @Nullable String fact,
            @OrElse Map<String, String> also,
            @Inline Value value) {}

    /** What a cue speaks of, under the key of its kind: a code, or of facts the answers; of a dispute nothing is said. */
    private record Meaning(
            @Nullable YamlText stage,
            @Nullable YamlText side,
            @Nullable YamlText context,
            @OrElse Map<String, String> fact,
            @OrElse Map<String, String> matter,
            @Nullable YamlText amount,
            @Nullable YamlText day) {}

    private record Value(
            @Nullable YamlText amount,
            @Nullable YamlText day,
            @Nullable YamlText rate) {}

    private final RecordBinder binder = new RecordBinder();
    private final Map<String, String> words = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();

    private SentenceRows() {}

    List<Cue> cues() {
        return cues;
    }

    List<Fill> fills() {
        return fills;
    }

    private static SentenceRows load() {
        SentenceRows rows = new SentenceRows();
        Shared shared = rows.binder.bind(FactReader.FILES.read(FOLDER + "shared.yaml"), Shared.class);
        Map<String, OfDispute> disputes = new LinkedHashMap<>();
        FactReader.FILES.names().stream()
                .filter(name -> name.startsWith(DisputeKind.FOLDER))
                .map(name -> FactReader.FILES.readOnly(Set.of("label", "like", KEY), name))
                .forEach(file -> disputes.put(DisputeKind.code(file.place()), rows.binder.bind(file, OfDispute.class)));
        ConditionReader conditions = conditions(shared, disputes);
        rows.binder.reading(Condition.class, node -> comparisons(conditions.read(node), node));
        shared.words().forEach((name, pattern) -> rows.words.put(name, "(?:" + rows.written(pattern) + ")"));
        rows.addCues(shared.sentence(), Optional.empty());
        disputes.forEach(rows::add);
        rows.addFills(shared.sentence(), Optional.empty());
        return rows;
    }

    /** What is known while a sentence is read: the circumstances, what contexts there are, and what other rows tell. */
    private static ConditionReader conditions(Shared shared, Map<String, OfDispute> disputes) {
        SortedSet<String> names = new TreeSet<>(CIRCUMSTANCES);
        Stream.concat(
                        Stream.of(shared.sentence()),
                        disputes.values().stream().flatMap(dispute -> Stream.ofNullable(dispute.sentence())))
                .flatMap(part -> part.cues().stream())
                .forEach(cue -> {
                    cue.findText("context").ifPresent(names::add);
                    Stream.of("fact", "matter")
                            .flatMap(kind -> cue.find(kind).stream())
                            .forEach(told -> names.addAll(told.asMap().entries().keySet()));
                });
        Map<String, Set<String>> alike = new HashMap<>();
        disputes.forEach((code, dispute) -> {
            if (dispute.like() != null) {
                alike.computeIfAbsent(dispute.like(), like -> new TreeSet<>()).add(code);
            }
        });
        return new ConditionReader(names, path -> false, alike);
    }

    /** Nothing is unknown while a sentence is read, so that nothing but comparisons is needed. */
    private static Condition comparisons(Condition condition, YamlNode node) {
        if (condition.expressions().anyMatch(expression -> expression.comparison() == null)) {
            throw node.place().flaw(FlawCode.R013, "句子的条件只能写 =、!=、in");
        }
        return condition;
    }

    private void add(String code, OfDispute dispute) {
        Part part = dispute.sentence();
        if (part == null) {
            return;
        }
        String name = part.name() == null ? dispute.label().text() : part.name();
        part.toldBy().forEach(row -> {
            CueEntry entry = binder.bind(row, CueEntry.class);
            cues.add(cue(entry, CueWords.Kind.DISPUTE, code, name, Map.of()));
        });
        Optional<YamlText> only = Optional.of(new YamlText(dispute.label().place(), "dispute = \"" + code + "\""));
        addCues(part, only);
        addFills(part, only);
    }

    /** @param only the condition that all rows have besides their own */
    private void addCues(Part part, Optional<YamlText> only) {
        for (YamlMap row : part.cues()) {
            CueEntry entry = binder.bind(limited(row, only), CueEntry.class);
            Meaning meaning = entry.meaning();
            CueWords.Kind kind = kind(row, EnumSet.range(CueWords.Kind.STAGE, CueWords.Kind.DAY));
            Map<String, String> told = kind == CueWords.Kind.FACT ? meaning.fact() : meaning.matter();
            String code = told.isEmpty() ? row.getText(kind.key()) : "";
            cues.add(cue(entry, kind, code, row.getText("label"), told));
        }
    }

    private void addFills(Part part, Optional<YamlText> only) {
        for (YamlMap row : part.fills()) {
            FillEntry entry = binder.bind(limited(row, only), FillEntry.class);
            CueWords.Kind kind = kind(row, EnumSet.range(CueWords.Kind.AMOUNT, CueWords.Kind.RATE));
            fills.add(new Fill(
                    kind, row.getText(kind.key()), entry.when(), Optional.ofNullable(entry.fact()), entry.also()));
        }
    }

    private static YamlMap limited(YamlMap row, Optional<YamlText> only) {
        return only.map(dispute -> row.with(
                        "when",
                        new YamlList(
                                row.place(),
                                Stream.concat(Stream.of(dispute), row.findList("when").stream())
                                        .toList())))
                .orElse(row);
    }

    private static CueWords.Kind kind(YamlMap row, Set<CueWords.Kind> possible) {
        return possible.stream()
                .filter(kind -> row.has(kind.key()))
                .findFirst()
                .orElseThrow(() -> row.place()
                        .flaw(
                                FlawCode.R011,
                                "缺少键 "
                                        + possible.stream()
                                                .map(CueWords.Kind::key)
                                                .collect(Collectors.joining("、")) + " 之一"));
    }

    private Cue cue(CueEntry entry, CueWords.Kind kind, String code, String label, Map<String, String> told) {
        return new Cue(kind, code, label, entry.weight(), entry.when(), pattern(entry.words()), entry.example(), told);
    }

    private Pattern pattern(YamlText words) {
        try {
            return Pattern.compile(written(words));
        } catch (PatternSyntaxException e) {
            throw words.place().flaw(FlawCode.R013, "不是正则表达式：" + e.getDescription());
        }
    }

    /** With the words and gaps that it names. */
    private String written(YamlText pattern) {
        return PART.matcher(pattern.text()).replaceAll(part -> part(part, pattern));
    }

    private String part(MatchResult part, YamlText pattern) {
        String name = part.group(1);
        if (Character.isDigit(name.charAt(0))) {
            String passive = part.group(2).isEmpty() ? "" : "被让叫没不";
            return Matcher.quoteReplacement("[^" + ENDS + passive + "]{0," + name + "}?");
        }
        String word = words.get(name);
        if (word == null) {
            throw pattern.place().flaw(FlawCode.R015, "用了没有写在前面的 <" + name + ">");
        }
        return Matcher.quoteReplacement(word);
    }
}
