package org.mingfa.assistants;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Ways to begin: a message that a person chooses, which sends the assistant to the tools instead of to its memory. */
enum Prompt {
    CHECK(
            "核对文书",
            "核对一份文书中的法条引用",
            "text",
            "要核对的文书",
            "请用 verify_text 核对下面这份文书的全部引用（有 next 的翻到底），逐处列出结论；不对的给出条文原文；没有核对的单列，不得省略。不要凭记忆补充法条。"),
    SIMILAR(
            "类案检索",
            "为一段案情检索类案",
            "facts",
            "案情",
            "请用 similar_cases 检索与下面案情相似的案例，按顺位列出，写明各有多相似、没有检索到的顺位；不预测结果，不引用没有返回的案例。"),
    RISKS(
            "风险提示",
            "陪当事人做诉讼风险自测",
            "story",
            "当事人的原话",
            "请用 risk_interview 为下面这位当事人做风险自测：先把读出的事项逐项请本人确认，再一次问一题；答案只能来自本人。最后先说期限，再说风险和依据，写明仅供参考。");

    private final String title;
    private final String description;
    private final String argument;
    private final String asked;
    private final String message;

    Prompt(String title, String description, String argument, String asked, String message) {
        this.title = title;
        this.description = description;
        this.argument = argument;
        this.asked = asked;
        this.message = message;
    }

    static List<Map<String, Object>> all() {
        return Stream.of(values()).map(Prompt::described).toList();
    }

    private Map<String, Object> described() {
        return JsonObject.of(
                "name", title,
                "title", title,
                "description", description,
                "arguments", List.of(JsonObject.of("name", argument, "description", asked, "required", true)));
    }

    /** The message of a prompt, with what was given. */
    static Map<String, Object> get(String name, JsonNode arguments) {
        Prompt prompt = Stream.of(values())
                .filter(one -> one.title.equals(name))
                .findFirst()
                .orElseThrow(() -> McpException.invalidParameter("no such prompt; prompts: "
                        + Stream.of(values()).map(one -> one.title).toList()));
        String given = arguments.path(prompt.argument).asString("");
        if (given.isBlank()) {
            throw McpException.invalidParameter("argument " + prompt.argument + " is missing");
        }
        Map<String, Object> text = JsonObject.of("type", "text", "text", prompt.message + "\n\n" + given);
        return JsonObject.of(
                "description", prompt.description, "messages", List.of(JsonObject.of("role", "user", "content", text)));
    }
}
