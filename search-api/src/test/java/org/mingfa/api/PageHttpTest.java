package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Laws and articles as pages that are whole without a script. */
class PageHttpTest {

    private static final String GARDEN = "/laws/" + path("花园法");
    private static final String OLD_DAY = "?as_of=2012-01-01";
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/(?:laws|cases)/[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<span class=\"tag ?([a-z]*)\">([^<]*)</span>");

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static String path(String segment) {
        return encode(segment, UTF_8).replace("+", "%20");
    }

    private static Answer page(String address) {
        Answer answer = SERVICE.get(address);
        assertThat(answer.header("Content-Type")).as(address).isEqualTo("text/html;charset=utf-8");
        return answer;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> tags(String text) {
        return TAG.matcher(text)
                .results()
                .map(found -> (found.group(1) + " " + found.group(2)).strip())
                .toList();
    }

    private static JsonNode structured(String text) {
        Matcher found = STRUCTURED.matcher(text);
        assertThat(found.find()).isTrue();
        return RunningService.JSON.readTree(found.group(1));
    }

    @Test
    void anArticleIsWholeWithoutAScript() {
        String text = page(GARDEN + "/articles/2").text();
        assertThat(text)
                .contains("<title>中华人民共和国花园法第二条 · 明法</title>")
                .contains("<meta name=\"description\" content=\"花园向所有人开放，每日开放十小时。 有下列情形")
                .contains("<link rel=\"canonical\" href=\"/laws/" + path("花园法") + "/articles/2\">")
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"/v1/laws/garden-2020/articles/2\">")
                .contains("<p>花园向所有人开放，每日开放十小时。</p>")
                .contains("<p class=\"item\">（一）暴雨；</p>")
                .contains("第一章 总则")
                .contains("<small>上一条</small><span>第一条</span>")
                .contains("<small>下一条</small><span>第三条</span>")
                .contains("《中华人民共和国花园法》（2019年）第二条")
                .contains("仅供参考");
        assertThat(tags(text)).containsExactly("good 现行有效", "good 现行有效", "past 已被修改");
        assertThat(text).doesNotContain("您在看");
    }

    @Test
    void programsAreToldWhatTheArticleIs() {
        JsonNode told = structured(page(GARDEN + "/articles/2").text());
        assertThat(told.toString())
                .isEqualTo(RunningService.JSON
                        .readTree("""
                        {"@context":"https://schema.org","@type":"Legislation","name":"中华人民共和国花园法第二条",
                         "url":"/laws/GARDEN/articles/2","inLanguage":"zh-CN","legislationIdentifier":"garden-2020#2",
                         "legislationDate":"2019-11-01","legislationDateOfApplicability":"2020-01-01",
                         "legislationLegalForce":"https://schema.org/InForce",
                         "isPartOf":{"@type":"Legislation","name":"中华人民共和国花园法","url":"/laws/GARDEN",
                          "inLanguage":"zh-CN","legislationIdentifier":"garden-2020","legislationType":"法律",
                          "legislationPassedBy":{"@type":"Organization","name":"示例大会"},
                          "legislationDate":"2019-11-01","legislationDateOfApplicability":"2020-01-01",
                          "legislationLegalForce":"https://schema.org/InForce"},
                         "text":"花园向所有人开放，每日开放十小时。\\n有下列情形之一的，可以临时关闭：\\n（一）暴雨；\\n（二）修剪花木。"}
                        """.replace("GARDEN", path("花园法")))
                        .toString());
    }

    @Test
    void aDigestIsToldAsAWorkAboutTheLaw() {
        String text = page("/laws/" + path("秋千办法") + "/articles/5").text();
        JsonNode told = structured(text);
        assertThat(told.get("@type").asString()).isEqualTo("CreativeWork");
        assertThat(told.get("name").asString()).contains("要点（非法律原文）");
        assertThat(told.at("/about/@type").asString()).isEqualTo("Legislation");
        assertThat(told.at("/about/text").isMissingNode()).isTrue();
        assertThat(text)
                .contains("<title>秋千管理办法第五条：要点（非法律原文） · 明法</title>")
                .contains("<p class=\"note band\">要点（非法律原文）：")
                .contains("data-copy=\"【要点（非法律原文）】\n秋千每年检修。\n——《秋千管理办法》（2021年）第五条的要点（非法律原文）（现行有效；")
                .contains("<small>收录的上一条（中间条文未收录）</small><span>第一条</span>")
                .contains("不能逐版对比")
                .doesNotContain("/history");
    }

    /** Green is only what is in force on the day and today; the day is said, and every link keeps it. */
    @Test
    void anotherDayIsSaidAndKept() {
        String text = page(GARDEN + "/articles/2" + OLD_DAY).text();
        assertThat(text)
                .contains(
                        "您在看 <time datetime=\"2012-01-01\">2012年1月1日</time> 的法律 · <a href=\"/laws/garden-2020/articles/2\">回到今天</a>")
                .contains("每日开放八小时")
                .contains("（2012-01-01 时现行有效，今日已被修改；检索结果仅供参考");
        assertThat(tags(text))
                .containsExactly("was 当日现行有效", "past 今日已被修改", "wait 当日尚未生效", "今日现行有效", "was 当日现行有效", "past 今日已被修改");
        assertThat(all(LINK, text).stream().filter(link -> !link.endsWith(OLD_DAY)))
                .containsExactly("/laws/garden-2020/articles/2");
        assertThat(structured(text).get("legislationLegalForce").asString()).isEqualTo("https://schema.org/NotInForce");
        String law = page(GARDEN + OLD_DAY).text();
        assertThat(law).contains("您在看 <time").contains("<a href=\"/laws/garden-2020\">回到今天</a>");
        assertThat(all(LINK, law).stream().filter(link -> !link.contains(OLD_DAY)))
                .containsExactly("/laws/garden-2020");
        assertThat(tags(law)).doesNotContain("good 现行有效");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/cited-by"})
    void whatBelongsToAnArticleKeepsTheDay(String part) {
        String text = page(GARDEN + "/articles/3" + part + OLD_DAY).text();
        assertThat(all(LINK, text).stream().filter(link -> !link.endsWith(OLD_DAY)))
                .containsExactly(GARDEN + "/articles/3" + part);
    }

    @Test
    void theLawOfTodayNeedsNoDay() {
        String text = page(GARDEN + "?as_of=any").text();
        assertThat(text).doesNotContain("您在看").doesNotContain("as_of");
    }

    @Test
    void aDeadVersionLeadsToTheLivingOne() {
        String text = page("/laws/garden-2010/articles/2").text();
        assertThat(text)
                .contains("这不是今天施行的版本 · <a href=\"/laws/garden-2020/articles/2\">看现行版本</a>")
                .contains("<link rel=\"canonical\" href=\"/laws/garden-2010/articles/2\">");
        assertThat(tags(text).getFirst()).isEqualTo("past 已被修改");
    }

    @Test
    void aLawListsItsArticlesAndVersions() {
        String text = page(GARDEN).text();
        assertThat(text)
                .contains("<title>中华人民共和国花园法 · 明法</title>")
                .contains("共 5 条。")
                .contains("<link rel=\"canonical\" href=\"" + GARDEN + "\">");
        assertThat(all(LINK, text))
                .containsExactly(
                        "/laws/garden-2010",
                        "/laws/garden-2020?compare=garden-2010",
                        GARDEN + "/articles/1",
                        GARDEN + "/articles/2",
                        GARDEN + "/articles/3",
                        GARDEN + "/articles/3-1",
                        GARDEN + "/articles/4");
        assertThat(text)
                .contains("<a href=\"#h0\">第一章 总则<small>第一条至第四条</small></a>", "<h2 id=\"h0\">第一章 总则</h2>")
                .contains("<h3 id=\"a3-1\">", "<p class=\"prose\">补种的花木应当与原来的相同。</p>");
        assertThat(structured(text).get("@type").asString()).isEqualTo("Legislation");
    }

    @Test
    void changesAreShownInWordsToo() {
        assertThat(page(GARDEN + "/articles/2/history").text())
                .contains("<ins><span class=\"hidden\">【新增】</span>")
                .contains("<del><span class=\"hidden\">【删除】</span>");
    }

    /** Whichever of the two is asked for, the older one stands first. */
    @ParameterizedTest
    @ValueSource(strings = {"/laws/garden-2020?compare=garden-2010", "/laws/garden-2010?compare=garden-2020"})
    void twoVersionsStandBesideEachOther(String address) {
        String text = page(address).text();
        assertThat(text)
                .contains("<title>中华人民共和国花园法：两个版本对照 · 明法</title>")
                .contains("<link rel=\"canonical\" href=\"/laws/garden-2020?compare=garden-2010\">")
                .contains("改动 4 条，文字未改 1 条。")
                .contains("每日开放<del><span class=\"hidden\">【删除】</span>八</del>小时")
                .contains("每日开放<ins><span class=\"hidden\">【新增】</span>十</ins>小时")
                .contains("<p class=\"diff\">（没有这一条）</p>");
        assertThat(text.indexOf("/laws/garden-2010\">2010年3月1日公布")).isBetween(1, text.indexOf("2019年11月1日公布"));
        assertThat(all(Pattern.compile("<h2>([^<]*)</h2>"), text))
                .containsExactly("修改第二条", "修改第三条", "新增第三条之一", "新增第四条");
        assertThat(all(LINK, text)).endsWith("/laws/garden-2020/articles/1");
    }

    @Test
    void aVersionThatIsNoneAndADigestAreNotCompared() {
        Answer none = page("/laws/garden-2020?compare=lamp-1990");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("没有可以对照的这个版本");
        Answer digest = page("/laws/swing-2022?compare=swing-2012");
        assertThat(digest.status()).isEqualTo(400);
        assertThat(digest.text()).contains("要点之间的差别不是法律的修改");
        assertThat(page("/laws/swing-2022").text()).doesNotContain("?compare=");
    }

    @Test
    void whatCitesAnArticleIsListed() {
        assertThat(page(GARDEN + "/articles/3/cited-by").text())
                .contains("引用该条的：法律法规 1。")
                .contains("《桥梁通行规定》")
                .contains("马车进园的，依照");
    }

    /** A case leads to the law that the court had before it. */
    @Test
    void aCaseIsAPageWhoseCitationsLeadToTheDayOfTheDecision() {
        String text = page("/cases/" + path("（2021）示0101民初7号")).text();
        assertThat(text)
                .contains("<title>甲与某花园侵权责任纠纷一审判决书 · 明法</title>")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<p class=\"prose\">甲损坏花木，没有补种。</p>")
                .contains("依照<a href=\"/laws/garden-2020/articles/4?as_of=2021-06-01\">花园法第四条</a>，草坪");
        Answer several = page("/cases/" + path("（2022）示0101民初8号"));
        assertThat(several.status()).isEqualTo(409);
        assertThat(several.text()).contains("<a href=\"/cases/path-2\">").contains("<a href=\"/cases/path-3\">");
    }

    @Test
    void robotsAreKeptFromJudgments() {
        Answer answer = SERVICE.get("/robots.txt");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.text()).contains("User-agent: *", "Disallow: /cases/", "Disallow: /judge");
    }

    @Test
    void whatIsNotHeldIsAPageWithWhatIsNear() {
        Answer answer = page("/laws/" + path("秋千办法") + "/articles/3");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.text())
                .contains("<h1 id=\"title\">本库没有收录</h1>")
                .contains("这不表示该法没有这一条")
                .contains("<a href=\"/laws/swing-2022/articles/1\"><span>第一条</span></a>")
                .contains("<a href=\"/laws/swing-2022/articles/5\"><span>第五条</span></a>")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("canonical");
        assertThat(page(GARDEN + "/articles/99").text()).contains("这个版本没有这一条").contains("《中华人民共和国花园法》目录");
        assertThat(page("/laws/" + path("花园")).text()).contains("本库没有收录").contains("《中华人民共和国花园法》</span></a>");
        Answer ended = page("/laws/" + path("灯塔条例") + "?as_of=2020-01-01");
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.text())
                .contains("<a href=\"/laws/" + path("灯塔条例") + "\">回到今天</a>")
                .contains("<a href=\"/laws/lamp-1990\"><span>《灯塔管理条例》1989年公布的版本</span></a>");
        assertThat(page("/cases/" + path("（2020）示0101民初9号")).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotUnderstoodIsAPageToo() {
        Answer day = page(GARDEN + "?as_of=2012-13-01");
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.text()).contains("参数的值不正确").contains("日历上没有这一天");
        assertThat(page(GARDEN + "?day=2012-01-01").status()).isEqualTo(400);
        assertThat(page(GARDEN + "/articles/x").status()).isEqualTo(400);
    }

    /** No text of a law, an address or a question becomes markup. */
    @Test
    void everyTextIsEscapedWhereItStands() {
        for (String address : List.of(
                "/laws",
                "/laws/hostile-2019",
                "/laws/hostile-2019?compare=" + path("<script>"),
                "/laws/hostile-2019/articles/1",
                "/laws/hostile-2019/articles/1/history",
                "/laws/hostile-2019/articles/1/cited-by",
                "/laws/hostile-2019/articles/9",
                "/laws/" + path("<script>alert(4)<\u2044script>"),
                "/laws/" + path("\"><img src=x>") + "/articles/1",
                GARDEN + "?as_of=" + path("\"><script>alert(5)</script>"),
                GARDEN + "?" + path("<script>") + "=1")) {
            String text = page(address).text();
            assertThat(text).as(address).doesNotContain("<script>").doesNotContain("<img src=x");
            assertThat(all(Pattern.compile("(</title>|</script>)"), text).size())
                    .as(address)
                    .isEqualTo(STRUCTURED.matcher(text).find() ? 3 : 2);
        }
        String text = page("/laws/hostile-2019/articles/1").text();
        assertThat(structured(text).get("text").asString())
                .isEqualTo("</script><img src=x onerror=alert(3)> \" ' & </textarea>");
        assertThat(text)
                .contains("data-copy=\"&lt;/script>&lt;img src=x onerror=alert(3)> &#34; &#39; &amp; &lt;/textarea>");
        assertThat(text).contains("<link rel=\"canonical\" href=\"/laws/hostile-2019/articles/1\">");
    }

    @Test
    void aPageThatIsKeptIsNotSentAgain() {
        Answer first = page(GARDEN + "/articles/2");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        Answer second = SERVICE.get(GARDEN + "/articles/2", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
        Answer head = SERVICE.send(SERVICE.request(GARDEN + "/articles/2")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.text()).isEmpty();
        assertThat(first.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'");
        assertThat(SERVICE.get(GARDEN + "/articles/2", "Accept", "application/json")
                        .status())
                .isEqualTo(200);
    }

    /** What was asked stays in the tab's own storage, by the name that the app keeps it under. */
    @Test
    void aPageLeadsBackToTheResultsOfTheApp() {
        assertThat(SERVICE.get("/page.js").text())
                .contains("sessionStorage.getItem('mingfa.asked')")
                .contains("'/#/pages/results/index'")
                .contains("writeText(copy.dataset.copy)");
        Answer old = SERVICE.get("/risk.html");
        assertThat(old.status()).isEqualTo(302);
        assertThat(old.header("Location")).isEqualTo("/#/pages/risk/index");
    }
}
