package org.mingfa.api.page;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticlePage.Version;

/** An article with its neighbours, its versions, and what interprets it. */
public record ArticleSheet(ArticlePage page, Links links) implements Sheet {

    @Override
    public String template() {
        return "article";
    }

    @Override
    public PageHead head() {
        String caution = PageWording.caution(page.law().nature());
        return new PageHead(
                page.law().title() + page.article().number() + (caution.isEmpty() ? "" : "：" + caution),
                (caution.isEmpty() ? "" : caution + "。") + page.text(),
                Links.canonical(page.law(), page.article().ordinal()),
                Links.json(links.article(page.law().id(), page.article().ordinal())),
                StructuredData.of(page),
                page.from().generation());
    }

    /** Where the article of this number stands today; null when today has none, or this is it. */
    public @Nullable String todays() {
        return page.versions().stream()
                .filter(version -> StatusTag.isInForce(version.statusToday()))
                .filter(version -> links.day() != null || !version.current())
                .findFirst()
                .map(Version::lawId)
                .map(id -> new Links(null).article(id, page.article().ordinal()))
                .orElse(null);
    }

    /** This very version without the day. */
    public String undated() {
        return new Links(null).article(page.law().id(), page.article().ordinal());
    }
}
