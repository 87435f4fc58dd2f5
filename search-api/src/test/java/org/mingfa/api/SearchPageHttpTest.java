package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;

/** The search for browsers without scripts. */
class SearchPageHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static Answer ask(String words) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\n" + words + "\r\n--b--\r\n";
        return SERVICE.send(SERVICE.request("/laws", "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    @Test
    void theFormSendsTheWordsByPost() {
        Answer blank = SERVICE.get("/laws");
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.text())
                .contains("<form class=\"ask\" method=\"post\" action=\"/laws\" enctype=\"multipart/form-data\">")
                .doesNotContain("<ol class=\"hits\">");
    }

    /** Of the sample laws no table says what they are about; of the others nothing is held. */
    @Test
    void lawsStandByWhatTheyAreAboutWithThoseThatAreNotHeld() {
        String text = SERVICE.get("/laws").text();
        assertThat(text)
                .containsPattern("<summary>劳动用工<small>收录 0 部，另有 \\d+ 部未收录</small></summary>")
                .containsPattern("没有收录：[^<]*《中华人民共和国劳动合同法》")
                .contains("<summary>未归部门的法律<small>收录 5 部</small></summary>")
                .contains("<span>中华人民共和国花园法</span>")
                .doesNotContain("《中华人民共和国合同法》"); // repealed: nobody lacks it
        assertThat(text.indexOf("宪法相关法")).isBetween(1, text.indexOf("诉讼与非诉讼程序法"));
    }

    @Test
    void anArticleIsFoundAndLinkedAndNothingOfItMayBeKept() {
        Answer found = ask("花园法第二条");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.text())
                .contains("<ol class=\"hits\">", "第二条</a></h3>", ">花园法第二条</textarea>")
                .contains("仅供参考");
    }

    @Test
    void whatIsTypedIsEscapedAndNothingIsSaidToBeFoundForNothing() {
        assertThat(ask("<script>alert(1)</script>").text()).doesNotContain("<script>alert");
        Answer empty = ask("  ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("没有写检索词");
    }

    @Test
    void eachQuestionOfAStoryIsAFormOfItsOwn() {
        String told = "去年我在镇口租了一块地种月季，和隔壁的人一直相处得很好，上个月他的羊跑进来把苗圃踩了一大片，两家就吵了起来。";
        assertThat(ask(told + "损坏花木是不是应当补种？草坪算不算花木？").text())
                .contains("您问的可能是两件事</h2>", "name=\"q\" value=\"损坏花木是不是应当补种？\"", "name=\"q\" value=\"草坪算不算花木？\"");
        assertThat(ask("花园法第二条").text()).doesNotContain("您问的可能是");
    }

    @Test
    void whoTellsOfViolenceSeesWhomToCall() {
        assertThat(ask("老公打我怎么办").text()).contains("先保证安全", "tel:110");
    }
}
