package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class FormHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static final String LOAN = """
            {"kind": "民间借贷", "as_of": "2026-11-24", "text": "乙借钱不还。",
             "facts": {"loan_date": "2025-03-01", "loan_principal": "10万", "interest_clause": "clear", "loan_rate": "12", "breach_known": "2026-02-28"},
             "cells": {"plaintiffs": [{"name": "甲"}], "defendants": [{"name": "乙"}]}}
            """;

    private static JsonNode filled() {
        Answer answer = SERVICE.post("/v1/forms:fill", LOAN);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String json(Object value) {
        return RunningService.JSON.writeValueAsString(value);
    }

    @Test
    void fillsWhatWasSaidAndComputed() {
        JsonNode answer = filled();
        assertThat(answer.at("/form/cells/principal").asString()).isEqualTo("100000.00");
        assertThat(answer.at("/form/cells/other_facts").asString()).isEqualTo("乙借钱不还。");
        assertThat(answer.at("/facts/loan_rate").asString()).isEqualTo("12");
        assertThat(answer.at("/notes/principal/0").asString()).contains("12%");
        assertThat(answer.at("/form/cells").has("guarantee")).isFalse();
        assertThat(answer.at("/blocks/0/title").asString()).isEqualTo("当事人信息");
    }

    @Test
    void checksItsOwnFormAndSeesTheSpoiltOne() {
        JsonNode form = filled().get("form");
        Answer good = SERVICE.post("/v1/forms:check", json(Map.of("form", form, "as_of", "2026-11-24")));
        assertThat(good.json().get("findings").findValuesAsString("level"))
                .isNotEmpty()
                .doesNotContain("error");
        ((tools.jackson.databind.node.ObjectNode) form.get("cells")).put("total", "1000000");
        Answer bad = SERVICE.post("/v1/forms:check", json(Map.of("form", form, "as_of", "2026-11-24")));
        assertThat(bad.json().get("findings").get(0).get("row").asString()).isEqualTo("8.标的总额");
        assertThat(bad.json().get("findings").findValuesAsString("level")).contains("error");
    }

    @Test
    void passesThePartiesOnToAnotherPaper() {
        String body = json(Map.of("paper", "application", "kind", "强制执行", "from", filled().get("form")));
        assertThat(SERVICE.post("/v1/forms:fill", body)
                        .json()
                        .at("/form/cells/defendants/0/name")
                        .asString())
                .isEqualTo("乙");
    }

    @Test
    void writesThePapers() {
        JsonNode form = filled().get("form");
        Map.of("/v1/forms:paper", LOAN, "/v1/forms:evidence", json(form), "/v1/forms:materials", json(form))
                .forEach((path, body) -> {
                    Answer docx = SERVICE.post(path, body);
                    assertThat(docx.status()).as(docx.text()).isEqualTo(200);
                    assertThat(docx.text()).as(path).startsWith("PK");
                    Answer pdf = SERVICE.send(
                            SERVICE.request(path, "Content-Type", "application/json", "Accept", "application/pdf")
                                    .POST(BodyPublishers.ofString(body))
                                    .build());
                    assertThat(pdf.text()).as(path).startsWith("%PDF");
                });
    }

    @Test
    void readsAFileBack() {
        String text = "民事起诉状（民间借贷纠纷）\n诉讼请求\t内容\n1.本金\t截至：　2026年11月24日 尚欠本金：　100000.00元\n";
        Answer read = SERVICE.send(SERVICE.request("/v1/forms:read", "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                .build());
        assertThat(read.json().get("cells"))
                .isEqualTo(RunningService.JSON.readTree(
                        "{\"principal_as_of\":\"2026-11-24\",\"principal\":\"100000.00\"}"));
    }

    @Test
    void refusesAFileThatIsNoForm() {
        for (String text : List.of("花园法第四条", "PK\u0003\u0004 x")) {
            Answer read = SERVICE.send(SERVICE.request("/v1/forms:read", "Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofString(text))
                    .build());
            assertThat(read.status()).as(read.text()).isEqualTo(400);
        }
    }

    @Test
    void setsComplaintAndAnswerSideBySide() {
        String body = json(Map.of(
                "complaint", filled().get("form"),
                "answer",
                        Map.of(
                                "paper",
                                "answer",
                                "kind",
                                "民间借贷",
                                "cells",
                                Map.of(
                                        "principal_as_of_contested",
                                        "true",
                                        "principal_as_of_reason",
                                        "已还两万元。",
                                        "contract_date_contested",
                                        "false"))));
        Answer compared = SERVICE.post("/v1/forms:compare", body);
        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        JsonNode points = compared.json().get("points");
        assertThat(points.get(0).get("standing").asString()).isEqualTo("disputed");
        assertThat(points.get(0).get("answered").asString()).isEqualTo("已还两万元。");
        assertThat(points.findValuesAsString("standing")).contains("agreed", "unanswered");
        assertThat(SERVICE.post("/v1/forms:disputes", body).text()).startsWith("PK");
        Answer turned = SERVICE.post(
                "/v1/forms:compare",
                json(Map.of("complaint", Map.of("paper", "answer", "kind", "民间借贷"), "answer", Map.of("kind", "民间借贷"))));
        assertThat(turned.status()).isEqualTo(400);
    }

    @Test
    void namesTheCellThatCannotBeRead() {
        Answer wrong = SERVICE.post(
                "/v1/forms:fill", "{\"kind\": \"民间借贷\", \"cells\": {\"principal\": \"很多\", \"principle\": 1}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/cells/principal", "/cells/principle");
        assertThat(wrong.text()).doesNotContain("很多");
    }

    @Test
    void listsAndDescribesTheForms() {
        JsonNode forms = SERVICE.get("/v1/forms").json().get("forms");
        assertThat(forms.findValuesAsString("kind")).contains("民间借贷", "强制执行");
        JsonNode form = SERVICE.get("/v1/forms/complaint/" + java.net.URLEncoder.encode("民间借贷", StandardCharsets.UTF_8))
                .json();
        assertThat(form.at("/schema/properties/principal/pattern").asString()).isEqualTo("^\\d+\\.\\d{2}$");
        assertThat(SERVICE.get("/v1/forms/complaint/x").status()).isEqualTo(400);
    }
}
