package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class FormHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "open");

    private static final String LOAN = """
            {"kind": "民间借贷", "as_of": "2026-11-24",
             "facts": {"loan_date": "2025-03-01", "loan_principal": "10万", "interest_clause": "clear", "loan_rate": "12", "loan_repaid": "none", "breach_known": "2026-02-28"},
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
        assertThat(answer.at("/facts/loan_rate").asString()).isEqualTo("12");
        assertThat(answer.at("/notes/principal/0").asString()).contains("12%");
        assertThat(answer.at("/form/cells").has("guarantee")).isFalse();
        assertThat(answer.at("/blocks/0/title").asString()).isEqualTo("当事人信息");
    }

    /** What was told in the interview is no answer to a row of a paper; it stands in one as a cell that was typed. */
    @Test
    void takesNoSentenceOfTheInterview() {
        Answer answer = SERVICE.post("/v1/forms:fill", LOAN.replace("\"cells\":", "\"text\": \"乙借钱不还。\", \"cells\":"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("text").doesNotContain("乙借钱不还");
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
        String text = "民事起诉状（民间借贷纠纷）\n诉讼请求\n1.本金\t截至 2026 年 11 月 24 日止，尚欠本金 100000.00 元（人民币，下同；如外币需特别注明）\n";
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

    private static Answer sent(String path, byte[] file) {
        return SERVICE.send(SERVICE.request(path, "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    private static byte[] docx(String xml, int spaces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < spaces; i++) {
                zip.write(megabyte);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Each is refused before a form is looked for, in the words in which any file is refused. */
    @Test
    void aHostileFileIsRefusedLikeAnyOther() {
        Map<String, byte[]> files = Map.of(
                "bomb", docx("<x>", 600),
                "cut", Arrays.copyOf(docx("<x/>", 1), 200),
                "not closed", docx("<w:document xmlns:w=\"x\"><w:body>", 0),
                "encrypted", HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(1_000)));
        files.forEach((name, file) -> {
            Answer any = sent("/v1/documents:text", file);
            Answer form = sent("/v1/forms:read", file);
            assertThat(form.status()).as(name + form.text()).isIn(400, 413, 422).isEqualTo(any.status());
            assertThat(form.json().get("code")).as(name).isEqualTo(any.json().get("code"));
            assertThat(form.json().get("detail")).as(name).isEqualTo(any.json().get("detail"));
        });
    }

    /** The file that an entity names is not read into a cell. */
    @Test
    void anEntityOfADocxIsNotFollowed() {
        String row =
                "<w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>";
        byte[] file = docx(
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r><w:t>民事起诉状（民间借贷纠纷）</w:t></w:r></w:p><w:tbl>" + row.formatted("诉讼请求", "内容")
                        + row.formatted("7.其他请求", "&e;") + "</w:tbl></w:body></w:document>",
                0);
        assertThat(sent("/v1/forms:read", file).text()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\":[]}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":[]}}",
                "{\"form\":{\"kind\":{\"a\":1}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"principal\":1e999999999}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"account\":[[]]}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"account\":[{\"date\":{\"a\":[]}}]}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"knows_mediation\":\"\\u0000\"}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"other_claims\":{}}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{MANY}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"account\":DEEP}}}",
                "{\"form\":{\"kind\":\"民间借贷\",\"cells\":{\"account\":\"LINES\"}}}"
            })
    void aHostileFormIsRefusedShortly(String body) {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        Answer answer = SERVICE.post(
                "/v1/forms:check",
                body.replace("MANY", many)
                        .replace("DEEP", "[".repeat(2_000) + "]".repeat(2_000))
                        .replace("LINES", "2025-01-01,还款,1\\n".repeat(1_000)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).hasSizeLessThan(16_000);
    }

    @Test
    void readsATableThatIsPastedAsText() {
        String lines = "日期\\t事项\\t金额\\n2025-03-01\\t出借\\t10万\\n2025-09-01\\t还款\\t2万";
        Answer filled =
                SERVICE.post("/v1/forms:fill", "{\"kind\": \"民间借贷\", \"cells\": {\"account\": \"" + lines + "\"}}");
        assertThat(filled.json().at("/form/cells/account"))
                .isEqualTo(
                        RunningService.JSON.readTree(
                                "[{\"date\":\"2025-03-01\",\"kind\":\"loan\",\"amount\":\"100000.00\"},{\"date\":\"2025-09-01\",\"kind\":\"payment\",\"amount\":\"20000.00\"}]"));
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
                                        "contract_contested",
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
