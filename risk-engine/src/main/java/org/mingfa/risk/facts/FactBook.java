package org.mingfa.risk.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.text.day.DayParser;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** All questions, by key, in the order of the files; immutable. */
public final class FactBook {

    /** How a party says that the answer is not known. */
    public static final String UNSURE = "不清楚";

    /** More than can be asked; whoever sends more has not answered questions. */
    private static final int MOST_ANSWERS = 1_000;

    /** Between the first and the last day of a span that somebody remembers. */
    private static final Pattern SPAN = Pattern.compile("/");

    private final Map<String, FactDefinition> definitions;
    private final Implications implications;
    private final Kin kin;

    /**
     * The kinds of dispute.
     *
     * @param alike by a dispute, those that count wherever a list has it
     */
    record Kin(List<DisputeKind> disputes, Map<String, Set<String>> alike) {

        static Kin of(Collection<DisputeKind> disputes) {
            Map<String, Set<String>> alike = new TreeMap<>();
            Set<String> codes = disputes.stream().map(DisputeKind::code).collect(Collectors.toSet());
            for (DisputeKind dispute : disputes) {
                if (dispute.like() != null) {
                    alike.computeIfAbsent(dispute.like().oneOf(codes), listed -> new TreeSet<>())
                            .add(dispute.code());
                }
            }
            return new Kin(List.copyOf(disputes), alike);
        }
    }

    FactBook(Map<String, FactDefinition> definitions, Kin kin) {
        this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        this.kin = kin;
        this.implications = Implications.of(this.definitions);
    }

    /** What the answers say besides themselves: their premises, and what they imply. */
    SortedMap<String, Object> implied(CaseFacts facts) {
        return implications.from(facts);
    }

    /** Every kind of dispute with what its file holds. */
    public List<DisputeKind> disputes() {
        return kin.disputes();
    }

    /** The kind of case by which the level of its court is found: its own, that of the dispute that it is like, or civil. */
    public String court(DisputeKind dispute) {
        return Stream.of(
                        dispute.code(),
                        dispute.like() == null ? "" : dispute.like().text())
                .flatMap(code -> disputes().stream().filter(one -> one.code().equals(code)))
                .flatMap(one -> Stream.ofNullable(one.court()))
                .findFirst()
                .orElse("civil");
    }

    /** Reads conditions over facts, stage, role and as_of. */
    public ConditionReader conditions() {
        return conditions(Set.of(), path -> false);
    }

    /** The same with computations and values of law. */
    public ConditionReader conditions(Set<String> computations, Predicate<String> lawValues) {
        SortedSet<String> names = new TreeSet<>(FactReader.CIRCUMSTANCES);
        names.addAll(definitions.keySet());
        names.addAll(computations);
        return new ConditionReader(names, lawValues, kin.alike());
    }

    public Collection<FactDefinition> all() {
        return definitions.values();
    }

    public Optional<FactDefinition> find(String key) {
        return Optional.ofNullable(definitions.get(key));
    }

    public FactDefinition get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such fact: " + key));
    }

    /**
     * Reads answers as JSON or YAML gives them (text, number, boolean, null for not told). A day of which only a month is
     * remembered is its first and last day with a slash between them.
     *
     * @throws org.mingfa.risk.facts.InvalidAnswersException naming the keys that nobody asks for and the answers of the wrong form, of many the
     *     first
     */
    public CaseFacts read(Map<String, ? extends @Nullable Object> answers) {
        return read(answers, null);
    }

    /**
     * The same, where a day may be told as 去年三月: it is refused with the days that may be meant, because what was
     * understood has to be confirmed before it is used.
     *
     * @param today from which such words are counted; null where they are not understood
     */
    public CaseFacts read(Map<String, ? extends @Nullable Object> answers, @Nullable LocalDate today) {
        if (answers.size() > MOST_ANSWERS) {
            throw Refusal.invalid("facts", "有 " + answers.size() + " 项回答，最多 " + MOST_ANSWERS + " 项。");
        }
        AnswerReader reader = new AnswerReader(today, "，或“" + UNSURE + "”");
        SortedMap<String, Object> values = new TreeMap<>();
        SortedSet<String> unsure = new TreeSet<>();
        SortedMap<String, LocalDate> latest = new TreeMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> entry : answers.entrySet()) {
            String key = entry.getKey();
            Object answer = entry.getValue();
            Optional<FactDefinition> definition = find(key);
            if (reader.isFull()) {
                break;
            }
            if (definition.isEmpty()) {
                reader.refuse(pointer(key), "不认识的事项" + NearestName.hint(key, new TreeSet<>(definitions.keySet())));
            } else if (answer != null && isUnsure(answer.toString(), definition.get())) {
                unsure.add(key);
            } else if (answer != null && isSpan(answer.toString(), definition.get())) {
                String[] ends = SPAN.split(answer.toString(), 2);
                Object first = reader.read(definition.get().type(), ends[0], pointer(key));
                Object last = reader.read(definition.get().type(), ends[1], pointer(key));
                if (first instanceof LocalDate from && last instanceof LocalDate to) {
                    values.put(key, from.isAfter(to) ? to : from);
                    latest.put(key, from.isAfter(to) ? from : to);
                }
            } else if (answer != null) {
                Object value = reader.read(definition.get().type(), answer, pointer(key));
                if (value != null) {
                    values.put(key, value);
                }
            }
        }
        reader.check();
        return new CaseFacts(values, unsure, latest);
    }

    private static boolean isSpan(String answer, FactDefinition fact) {
        if (!(fact.type() instanceof AnswerType.Day)) {
            return false;
        }
        String[] ends = SPAN.split(answer.strip(), -1);
        return ends.length == 2
                && DayParser.find(ends[0]).isPresent()
                && DayParser.find(ends[1]).isPresent();
    }

    private static boolean isUnsure(String answer, FactDefinition fact) {
        return (answer.strip().equals(UNSURE) || answer.strip().equals("unknown"))
                && !fact.options().containsKey(answer);
    }

    /** Where an answer stands in what is sent. */
    public static String pointer(String key) {
        return AnswerReader.pointer("/facts", key);
    }
}
