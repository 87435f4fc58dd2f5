package org.mingfa.assistants;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.LawListQuestion;
import org.mingfa.text.problem.Refusal;
import tools.jackson.databind.JsonNode;

/** Articles and cases as resources, by template; and names of laws that complete what was typed. */
final class Resources {

    private static final int COMPLETIONS = 20;
    private static final String TEXT = "text/plain";

    private final McpAnswers answers;

    Resources(McpAnswers answers) {
        this.answers = answers;
    }

    static List<Map<String, Object>> templates() {
        return List.of(
                JsonObject.of(
                        "uriTemplate", LawUri.ARTICLES,
                        "name", "article",
                        "title", "一条法律",
                        "description", "某日施行的条文，附时效与引用格式；as_of 省略为今天",
                        "mimeType", TEXT),
                JsonObject.of(
                        "uriTemplate", LawUri.CASES,
                        "name", "case",
                        "title", "一个案例",
                        "description", "裁判文书全文",
                        "mimeType", TEXT));
    }

    /** The contents of what a uri names. */
    Map<String, Object> read(String uri) {
        LawUri named = LawUri.read(uri)
                .orElseThrow(() -> McpException.invalidParameter(
                        "no such resource; templates: " + LawUri.ARTICLES + ", " + LawUri.CASES));
        try {
            String text = named.article() == null ? decided(named.name()) : article(named, named.article());
            return JsonObject.of("uri", uri, "mimeType", TEXT, "text", text);
        } catch (Refusal absent) {
            throw McpException.invalidParameter(absent.detail());
        }
    }

    private String article(LawUri named, String number) {
        ArticlePage page =
                answers.find(answers.law().laws().article(new ArticleQuestion(named.name(), number, named.asOf())));
        return page.excerpt();
    }

    private String decided(String id) {
        CasePage page = answers.find(answers.papers().cases().find(id));
        return (page.note() == null ? "" : "【" + page.note() + "】\n")
                + page.decided().title() + "\n\n"
                + page.sections().stream()
                        .map(section -> section.part() + "\n" + section.text())
                        .collect(Collectors.joining("\n\n"))
                + "\n——" + page.disclaimer();
    }

    /** Laws whose name begins or goes on as typed; nothing for any other argument. */
    List<String> complete(JsonNode argument) {
        String typed = argument.path("value").asString("");
        if (!argument.path("name").asString("").equals("law") || typed.isBlank()) {
            return List.of();
        }
        return answers
                .ask(answers.law().laws().list(new LawListQuestion(typed, null, COMPLETIONS, null)))
                .laws()
                .stream()
                .map(AnswerWords::name)
                .sorted(Comparator.comparing(name -> !name.startsWith(typed)))
                .toList();
    }
}
