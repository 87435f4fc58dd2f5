package org.mingfa.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mingfa.api.ChangedLaw;
import org.mingfa.changes.ChangesAnswers.ChangesAnswer;
import org.mingfa.changes.GenerationChange;
import org.mingfa.changes.LawChange;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What RFC 4287 requires of a feed and its entries, read by a parser that is not ours. */
class ChangesFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static Element feed(GenerationChange... changes) throws Exception {
        String xml = ChangesFeed.of(new ChangesAnswer("g2", null, List.of(changes), null, "", "仅供参考。"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
                found.add(element);
            }
        }
        return found;
    }

    private static String one(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    private static GenerationChange promotion(String to, LawChange... changes) {
        return new GenerationChange(Instant.parse("2026-11-26T03:00:00.123Z"), "g1", to, List.of(changes));
    }

    @Test
    void feedAndEntriesHaveWhatTheStandardRequires() throws Exception {
        Element feed =
                feed(promotion("g2", ChangedLaw.of("a b&<c", "样例<灯塔>法\u0001", 1), ChangedLaw.of("d", "样例渡口法", 1)));
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(URI.create(one(feed, "id")).isAbsolute()).isTrue(); // 4.2.6: an IRI, and absolute
        assertThat(one(feed, "title")).isNotBlank();
        OffsetDateTime.parse(one(feed, "updated")); // 3.3: RFC 3339
        assertThat(children(feed, "link"))
                .singleElement()
                .satisfies(link -> assertThat(link.getAttribute("rel")).isEqualTo("self"));
        assertThat(one(children(feed, "author").getFirst(), "name")).isNotBlank(); // 4.1.1: for all entries
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        for (Element entry : entries) {
            assertThat(URI.create(one(entry, "id")).isAbsolute()).isTrue();
            assertThat(one(entry, "title")).startsWith("修改：样例");
            OffsetDateTime.parse(one(entry, "updated"));
            assertThat(one(entry, "summary"))
                    .contains("变动 1 条：第六条改为第七条并修改。", "内容未变 3 条", "公布在这次变动之前", "待核的风险规则和法定数值 1 项", "日常提问 3 个");
            assertThat(children(entry, "link")) // 4.1.2: without content there is an alternate
                    .singleElement()
                    .satisfies(link -> {
                        assertThat(link.getAttribute("rel")).isEqualTo("alternate");
                        URI.create(link.getAttribute("href"));
                    });
            assertThat(children(entry, "category").getFirst().getAttribute("term"))
                    .isEqualTo("民法");
        }
        assertThat(entries.stream().map(entry -> one(entry, "id")).distinct()).hasSize(2);
    }

    @Test
    void idsStayAndNewerChangesMakeTheFeedNewer() throws Exception {
        Element once = feed(promotion("g2", ChangedLaw.of("a", "样例灯塔法", 1)));
        Element again = feed(
                new GenerationChange(
                        Instant.parse("2026-12-01T03:00:00Z"), "g2", "g3", List.of(ChangedLaw.of("a", "样例灯塔法", 1))),
                promotion("g2", ChangedLaw.of("a", "样例灯塔法", 1)));
        assertThat(one(again, "id")).isEqualTo(one(once, "id"));
        assertThat(one(children(again, "entry").getLast(), "id"))
                .isEqualTo(one(children(once, "entry").getFirst(), "id"));
        assertThat(one(children(again, "entry").getFirst(), "id"))
                .isNotEqualTo(one(children(again, "entry").getLast(), "id"));
        assertThat(one(again, "updated")).isEqualTo("2026-12-01T03:00:00Z");
    }

    @Test
    void isAFeedWithoutChanges() throws Exception {
        assertThat(children(feed(), "entry")).isEmpty();
        OffsetDateTime.parse(one(feed(), "updated"));
    }
}
