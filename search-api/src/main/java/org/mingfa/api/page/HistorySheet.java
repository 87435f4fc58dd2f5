package org.mingfa.api.page;

import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.ArticleHistoryPage;

/** What changed in an article from version to version. */
public record HistorySheet(ArticleHistoryPage page, Links links) implements Sheet {

    @Override
    public String template() {
        return "history";
    }

    @Override
    public PageHead head() {
        LawAnswer law = page.law();
        String name = law.title() + page.number() + "：历次修改";
        return new PageHead(
                name,
                name + "，共 " + page.versions().size() + " 个版本。" + page.note(),
                Links.canonical(law, page.ordinal()) + "/history",
                Links.json(links.history(law, page.ordinal())),
                null,
                page.from().generation());
    }

    /** The same without the day. */
    public String undated() {
        return new Links(null).history(page.law(), page.ordinal());
    }
}
