package org.mingfa.api.endpoint;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.MovedArticles;
import org.mingfa.changes.ChangeOperations;
import org.mingfa.changes.ChangesAnswers.ChangesAnswer;
import org.mingfa.changes.GenerationChange;
import org.mingfa.changes.LawChange;

/** Changes as Atom (RFC 4287): an entry a law, its branch as the category; addresses are relative to the feed's own. */
final class ChangesFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** Laws of a feed: readers of news take no more. */
    static final int MOST = 200;

    private static final int SHOWN = 10;

    private final XMLStreamWriter out;

    private ChangesFeed(XMLStreamWriter out) {
        this.out = out;
    }

    static String of(ChangesAnswer answer) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ChangesFeed(out).write(answer);
            out.close();
        } catch (XMLStreamException neverOnAString) {
            throw new IllegalStateException(neverOnAString);
        }
        return text.toString();
    }

    private void write(ChangesAnswer answer) throws XMLStreamException {
        Instant latest = answer.changes().isEmpty()
                ? Instant.EPOCH
                : answer.changes().getFirst().at();
        out.writeStartDocument("utf-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        text("id", "urn:mingfa:changes");
        text("title", "法律变动（明法）");
        text("subtitle", answer.disclaimer());
        text("updated", time(latest));
        link("self", ChangeOperations.FEED);
        if (answer.cursor() != null) {
            link("related", ChangeOperations.CHANGES.path()); // all of them, page by page
        }
        out.writeStartElement("author");
        text("name", "明法");
        out.writeEndElement();
        for (GenerationChange promotion : answer.changes()) {
            for (LawChange change : promotion.changes()) {
                entry(promotion, change);
            }
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void entry(GenerationChange promotion, LawChange change) throws XMLStreamException {
        out.writeStartElement("entry");
        text("id", "urn:mingfa:change:" + promotion.to() + ":" + change.kind() + ":" + encoded(change.lawId()));
        text("title", change.kindLabel() + "：" + change.title());
        text("updated", time(promotion.at()));
        link("alternate", "/laws/" + encoded(change.title()));
        out.writeEmptyElement("category");
        out.writeAttribute("term", legal(change.branch()));
        text("summary", summary(change));
        out.writeEndElement();
    }

    private static String summary(LawChange change) {
        StringBuilder text = new StringBuilder(change.level()).append("，").append(change.status());
        change.dates().forEach(date -> text.append("，").append(date));
        text.append("。");
        if (!change.articles().isEmpty()) {
            text.append("变动 ")
                    .append(change.articles().size() + change.articlesLeftOut())
                    .append(" 条：")
                    .append(change.articles().stream()
                            .limit(SHOWN)
                            .map(ArticleChange::heading)
                            .collect(Collectors.joining("、")))
                    .append(change.articles().size() > SHOWN ? "等。" : "。");
        }
        if (!change.moved().isEmpty()) {
            text.append("条号移动而内容未变 ")
                    .append(change.moved().stream()
                            .mapToInt(MovedArticles::articles)
                            .sum())
                    .append(" 条。");
        }
        if (!change.affected().isEmpty()) {
            text.append("引用它的现行规定 ")
                    .append(change.affected().size())
                    .append(" 件：")
                    .append(change.affected().stream()
                            .limit(SHOWN)
                            .map(law -> law.title() + (law.older() ? "（公布在这次变动之前）" : ""))
                            .collect(Collectors.joining("、")))
                    .append("。");
        }
        if (!change.rules().isEmpty()) {
            text.append("以它为依据、待核的风险规则和法定数值 ")
                    .append(change.rules().stream()
                            .map(LawChange.RestingRule::owner)
                            .distinct()
                            .count())
                    .append(" 项。");
        }
        if (!change.questions().isEmpty()) {
            text.append("待重新审阅的日常提问 ")
                    .append(change.questions().stream()
                            .mapToInt(LawChange.AskedArticle::questions)
                            .sum())
                    .append(" 个。");
        }
        return text.toString();
    }

    private void text(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(value));
        out.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }

    /** Without the characters that XML has no way to write: one of them in a title would break the whole feed. */
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
