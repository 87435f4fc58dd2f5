package org.mingfa.evaluation.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.metric.Metrics;
import org.mingfa.evaluation.run.CauseControl;

/** Loads every public set; the counts are those that its own README states. */
@Tag("shared")
class SharedSetsTest {

    private static final Path SETS = Path.of(System.getProperty("mingfa.root"), "..", "shared", "evaluation");

    private static void report(String what, Object counts) {
        System.out.println("shared set " + what + ": " + counts);
    }

    @Test
    void loadsTheStatuteSets() {
        TopicFile stard = TopicFile.read(SETS.resolve("stard/train.jsonl"));
        TopicFile scenarios = TopicFile.read(SETS.resolve("lawbench/scenario_to_article.jsonl"));
        TopicFile known = TopicFile.read(SETS.resolve("lawbench/known_item.jsonl"));

        report("stard labels", stard.asSet("stard").qrels().size());
        report("scenario labels", scenarios.asSet("scenarios").qrels().size());
        report("known-item first", known.knownItems().getFirst().named());
        assertThat(stard.statuteTopics()).hasSize(1_235);
        assertThat(scenarios.statuteTopics()).hasSize(493);
        assertThat(known.knownItems()).hasSize(250);
        assertThat(known.knownItems())
                .extracting(item -> item.named().work().value())
                .noneMatch(work -> work.startsWith("民法商法") || work.startsWith("社会法"));
    }

    @Test
    void loadsTheCaseSets() {
        TopicFile lecardTopics = TopicFile.read(SETS.resolve("lecard/queries.jsonl"));
        Qrels lecardLabels = QrelsFile.read(SETS.resolve("lecard/qrels.jsonl"), 3);
        TopicSet lecard = TopicSet.ofCases("lecard", lecardTopics.caseTopics(), lecardLabels);
        Map<String, CaseDocument> judgments = CaseDocumentFile.read(SETS.resolve("lecard/judgments.jsonl.gz"));
        TopicSet c3rd = TopicFile.read(SETS.resolve("c3rd-mini/queries.jsonl")).asSet("c3rd");
        Map<String, CaseDocument> civil = CaseDocumentFile.read(SETS.resolve("c3rd-mini/docs.jsonl"));

        assertThat(lecard.topics()).hasSize(40);
        assertThat(lecardLabels.size()).isEqualTo(1_206);
        assertThat(judgments).hasSize(3_766);
        assertThat(c3rd.topics()).hasSize(10);
        assertThat(civil).hasSize(1_000);
        control(lecard, judgments);
        control(c3rd, civil);
    }

    private static void control(TopicSet set, Map<String, CaseDocument> documents) {
        Map<String, List<String>> causes = new LinkedHashMap<>();
        documents.forEach((id, document) -> causes.put(id, document.causes()));
        CauseControl control = new CauseControl(causes);
        Set<String> figures = new LinkedHashSet<>();
        for (MetricResult measured : control.measured(set, Metrics.FOR_POOLED)) {
            figures.add(measured.metric() + " " + Math.round(measured.interval().mean() * 1000) / 1000.0);
        }
        report(set.name() + " control by cause, unknown " + control.unknown(set), figures);
        assertThat(figures).isNotEmpty();
    }

    @Test
    void loadsTheSetsThatCompareCases() {
        Map<String, CaseDocument> muserTexts = CaseDocumentFile.read(SETS.resolve("muser-private-lending/docs.jsonl"));
        TopicSet muser = CasePairFile.read(
                "muser", SETS.resolve("muser-private-lending/muser_scores_with_text.jsonl"), muserTexts);
        Map<String, CaseDocument> scmTexts = CaseDocumentFile.read(SETS.resolve("scm-private-lending/docs.jsonl"));
        TopicSet scm = CasePairFile.read("scm", SETS.resolve("scm-private-lending/triplets.jsonl"), scmTexts);

        report("muser topics", muser.topics().size());
        assertThat(muser.qrels().size()).isEqualTo(187);
        assertThat(scm.topics()).hasSize(500);
        assertThat(scmTexts).hasSize(227);
        assertThat(Metric.parse("success@1").of(List.of("scm0001"), scm.qrels().judgments("0")))
                .isEqualTo(1);
    }
}
