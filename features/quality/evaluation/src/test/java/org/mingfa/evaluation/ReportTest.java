package org.mingfa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.run.RankedDocument;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.version.ArticleKey;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static EvaluationReport report() {
        TopicSet set = TopicSet.ofStatutes(
                "猫<集>",
                List.of(
                        new StatuteTopic("1", "<script>alert('猫')</script>", List.of(ArticleKey.of("养猫法", "1"))),
                        new StatuteTopic("2", "猫 & 狗？", List.of(ArticleKey.of("养猫法", "2")))));
        Run earlier = new Run("earlier", Map.of("1", List.of(new RankedDocument("养猫法#1", 1)), "2", List.of()));
        return new Evaluation(() -> 0, done -> {})
                .run(EvaluationRequest.of(
                                set,
                                topic -> topic.id().equals("2") ? List.of(new RankedDocument("养猫法#2", 1)) : List.of(),
                                "sys")
                        .withMetrics(List.of(Metric.parse("MRR@10"), Metric.parse("R@10")))
                        .withGroups(Map.of("组\"一\"", Set.of("2")))
                        .comparedWith(earlier));
    }

    @Test
    void escapesWhatTheOperatorWrote() {
        String page = HtmlReport.write(report());

        assertThat(page)
                .doesNotContain("<script")
                .contains("<td>&lt;script&gt;alert(&#39;猫&#39;)&lt;/script&gt;</td>")
                .contains("检索评测：猫&lt;集&gt;")
                .contains("组&quot;一&quot;");
    }

    @Test
    void drawsOneWellFormedPlotAMetric() throws Exception {
        String page = HtmlReport.write(report());

        String[] parts = page.split("(?=<svg )");
        assertThat(parts).hasSize(3);
        for (int i = 1; i < parts.length; i++) {
            String svg = parts[i].substring(0, parts[i].indexOf("</svg>") + 6);
            var plot = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            // one mean for all topics and one for the group
            assertThat(plot.getElementsByTagName("circle").getLength()).isEqualTo(2);
        }
    }

    @Test
    void listsWhatGotWorseAndBetter() {
        assertThat(HtmlReport.write(report()))
                .contains("变差的问题（MRR@10）：1 个")
                .contains("<tr><td>2</td><td>猫 &amp; 狗？</td><td class=\"n\">0.000</td><td class=\"n\">1.000</td></tr>");
    }

    @Test
    void writesTheSameFiguresAsJson() {
        JsonNode root = JsonMapper.builder().build().readTree(JsonReport.write(report()));

        assertThat(root.at("/set").stringValue()).isEqualTo("猫<集>");
        assertThat(root.at("/metrics/0").toString())
                .isEqualTo("{\"metric\":\"MRR@10\",\"mean\":0.5,\"low\":0.0,\"high\":1.0}");
        assertThat(root.at("/groups/0/topics").intValue()).isEqualTo(1);
        assertThat(root.at("/latency_ms").toString()).isEqualTo("{\"answers\":2,\"p50\":0.0,\"p99\":0.0,\"max\":0.0}");
        assertThat(root.at("/comparison/worse/0/topic").stringValue()).isEqualTo("1");
        assertThat(root.at("/comparison/better/0").toString())
                .isEqualTo("{\"topic\":\"2\",\"text\":\"猫 & 狗？\",\"before\":0.0,\"now\":1.0}");
    }
}
