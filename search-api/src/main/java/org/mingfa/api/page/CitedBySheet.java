package org.mingfa.api.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.CitedByAnswer;
import org.mingfa.answers.law.CitedByPage;

/**
 * A page of what cites an article.
 *
 * @param types the kinds that were asked for, none for all
 */
public record CitedBySheet(CitedByPage page, Links links, List<String> types) implements Sheet {

    private static final Map<String, String> KINDS =
            Map.of("interpretation", "司法解释", "statute", "法律法规", "notice", "通知", "case", "案例");

    @Override
    public String template() {
        return "citing";
    }

    @Override
    public PageHead head() {
        LawAnswer law = page.law();
        return new PageHead(
                "引用" + law.title() + page.number() + "的文件",
                counts(page.citing()),
                Links.canonical(law, page.ordinal()) + "/cited-by",
                Links.json(links.citing(law, page.ordinal())),
                null,
                page.from().generation());
    }

    /** The same without the day. */
    public String undated() {
        return new Links(null).citing(page.law(), page.ordinal());
    }

    public @Nullable String next() {
        String cursor = page.citing().cursor();
        return cursor == null ? null : links.citing(page.law(), page.ordinal(), types, cursor);
    }

    /** 引用该条的：司法解释 3，案例 2。 */
    public static String counts(CitedByAnswer citing) {
        String counts = citing.counts().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> KINDS.getOrDefault(one.getKey(), one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining("，"));
        return counts.isEmpty() ? "没有收录引用该条的文件。" : "引用该条的：" + counts + "。" + citing.note();
    }
}
