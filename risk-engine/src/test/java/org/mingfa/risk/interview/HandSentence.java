package org.mingfa.risk.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * A sentence by somebody who had seen no code, with what it says (hands.tsv).
 *
 * @param said firmly
 * @param may neither right nor wrong to read of it
 * @param not {@code key=value} that a careless reader would take
 */
record HandSentence(
        String id,
        String hand,
        LocalDate today,
        Map<String, String> said,
        Map<String, String> may,
        Set<String> not,
        String text) {

    /** What everybody in such a case knows when asked, though few say it: how many days from today. */
    private static final Map<String, Integer> USUAL_DAYS = Map.of(
            "breach_known",
            -200,
            "complaint_served",
            -6,
            "hearing_on",
            20,
            "judgment_served",
            -5,
            "labor_known",
            -60,
            "died_on",
            -400);

    static List<HandSentence> all() {
        try (var stream = Objects.requireNonNull(HandSentence.class.getResourceAsStream("hands.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.split(" \\| ", 7)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandSentence of(String[] cells) {
        Set<String> not = cells[5].equals("-") ? Set.of() : Set.of(cells[5].split(" "));
        return new HandSentence(
                cells[0], cells[1], LocalDate.parse(cells[2]), pairs(cells[3]), pairs(cells[4]), not, cells[6]);
    }

    private static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!cell.equals("-")) {
            for (String pair : cell.split(" ")) {
                int is = pair.indexOf('=');
                pairs.put(pair.substring(0, is), pair.substring(is + 1));
            }
        }
        return pairs;
    }

    String dispute() {
        return Objects.requireNonNull(said.get("dispute"));
    }

    /** Who says it, with all that is true of the case and usual of all else. */
    Persona person() {
        Map<String, String> truth = new LinkedHashMap<>(may);
        truth.putAll(said);
        truth.putIfAbsent("progress", "preparing");
        USUAL_DAYS.forEach(
                (key, days) -> truth.putIfAbsent(key, today.plusDays(days).toString()));
        Stage stage = stage(truth.getOrDefault("stage", "first_instance"));
        Role role = Role.at(stage).stream()
                .filter(one -> one.word().equals(truth.get("role")))
                .findFirst()
                .orElse(Role.at(stage).getFirst());
        return new Persona(id, stage, role, "", truth);
    }

    private static Stage stage(String word) {
        return List.of(Stage.values()).stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The case as far as it was said firmly. */
    CaseContext context(FactBook book) {
        Persona person = person();
        CaseFacts facts = CaseFacts.NONE;
        for (Map.Entry<String, String> one : said.entrySet()) {
            if (book.find(one.getKey()).isPresent()) {
                facts = facts.with(
                        one.getKey(),
                        book.get(one.getKey()).read(one.getValue()).orElseThrow());
            }
        }
        return new CaseContext(person.stage(), person.role(), today, facts);
    }
}
