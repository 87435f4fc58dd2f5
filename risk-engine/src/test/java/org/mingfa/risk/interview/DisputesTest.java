package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.DisputeExamples;
import org.mingfa.risk.rules.Stage;

/** Every kind of dispute has its own short way; the table that docs/lab/interview.md holds is written to target/disputes.txt. */
class DisputesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final TreeSet<String> TABLE = new TreeSet<>();

    /** Kinds that share the way of another, or whose way is that of the limitation. */
    private static final Map<Persona, Effort> EFFORTS = new HashMap<>();

    private static final List<String> WITHOUT_OWN_WAY = List.of(
            ("loan sale house_sale real_estate land_contract product environment insurance transport bill ip contract other")
                    .split(" "));

    static List<Persona> people() {
        List<Persona> people = new ArrayList<>();
        DisputeExamples.load()
                .forEach((dispute, examples) -> examples.people()
                        .forEach(one -> people.add(new Persona(
                                one.name(), Stage.FIRST_INSTANCE, one.role(), one.hears(), truth(dispute, one)))));
        return people;
    }

    private static Map<String, String> truth(String dispute, DisputeExamples.Person one) {
        Map<String, String> truth = new LinkedHashMap<>(Map.of("dispute", dispute));
        truth.putAll(one.facts());
        return truth;
    }

    private static Effort effort(Persona person) {
        return EFFORTS.computeIfAbsent(person, one -> Effort.of(ENGINE, one, TODAY));
    }

    @ParameterizedTest
    @MethodSource("people")
    void hearsTheFirstWarningByTheSixthQuestionAndTheirOwnByTheTenth(Persona person) {
        Effort effort = effort(person);
        TABLE.add(String.format(
                "| %s | %s | %d | %s %d | %s | %d |",
                person.truth().get("dispute"),
                person.name(),
                effort.first(),
                person.rule(),
                effort.own(),
                effort.dated() == 0 ? "–" : effort.dated(),
                effort.all()));
        assertThat(effort.asked()).doesNotHaveDuplicates();
        assertThat(effort.first()).as("first warning; asked %s", effort.asked()).isBetween(1, 6);
        assertThat(effort.own())
                .as("%s; asked %s", person.rule(), effort.asked())
                .isBetween(1, 10);
        assertThat(effort.dated()).as("a last day; asked %s", effort.asked()).isLessThanOrEqualTo(10);
        assertThat(effort.all()).as("asked %s", effort.asked()).isLessThanOrEqualTo(30);
    }

    @Test
    void everyKindOfDisputeWithAWayOfItsOwnHasPeople() {
        List<String> met = people().stream()
                .map(person -> person.truth().get("dispute"))
                .distinct()
                .toList();
        assertThat(ENGINE.facts().get("dispute").options().keySet().stream()
                        .filter(kind -> !WITHOUT_OWN_WAY.contains(kind) && !met.contains(kind)))
                .isEmpty();
    }

    /** What does not concern a dispute or a step is not asked in it. */
    @Test
    void nobodyIsAskedWhatDoesNotConcernTheirDispute() {
        for (Persona person : people()) {
            String dispute = person.truth().get("dispute");
            Stream<String> asked = effort(person).asked().stream();
            assertThat(asked)
                    .as(person.name())
                    .doesNotContainAnyElementsOf(foreign(dispute, person.truth().get("progress")));
        }
    }

    private static List<String> foreign(String dispute, String progress) {
        return switch (dispute) {
            case "divorce", "support", "custody", "inheritance" -> List.of("arb_clause", "has_preserved_assets");
            case "labor" -> List.of("arb_clause", "court_link", "defendant_address", "special_court", "prior_case");
            default ->
                progress.equals("preparing")
                        ? List.of("has_preserved_assets", "pre_filing_number")
                        : List.of("loan_proof");
        };
    }

    @AfterAll
    static void write() throws IOException {
        Files.write(Files.createDirectories(Path.of("target")).resolve("disputes.txt"), TABLE);
    }
}
