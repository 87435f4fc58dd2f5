package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Papers over HTTP: what follows from what was confirmed, and which files are taken from anybody. */
class PaperHttpTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "closed");

    @Test
    void tellsTheLastDaysOfWhatWasConfirmed() {
        Answer answer = SERVICE.post("/v1/papers:follow", """
                {"kind": "judgment", "role": "defendant", "received": "2026-11-25",
                 "confirmed": {"case_number": "（2026）浙0199民初1号", "cause": "民间借贷纠纷"}}
                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode day = answer.json().at("/days/0");
        assertThat(day.get("day").asString()).isEqualTo("2026-12-10");
        assertThat(day.at("/basis/0/label").asString()).contains("民诉法");
        assertThat(answer.json().at("/facts/dispute").asString()).isEqualTo("loan");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refused("{\"kind\": \"jugdment\"}")).contains("judgment");
        assertThat(refused("{\"kind\": \"judgment\"}")).contains("哪一方");
        assertThat(refused("{\"kind\": \"judgment\", \"role\": \"defendant\", \"confirmed\": {\"issued\": \"昨天\"}}"))
                .contains("不是日期");
    }

    private static String refused(String body) {
        Answer answer = SERVICE.post("/v1/papers:follow", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.text();
    }

    @Test
    void takesPicturesPdfsAndTextsAlone() throws IOException {
        assertThat(sent("", "PK\u0003\u0004 word/ [Content_Types].xml PK\u0005\u0006".getBytes(StandardCharsets.UTF_8)))
                .contains("照片");
        assertThat(sent("", new byte[0])).contains("空文件");
        assertThat(sent("", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains("损坏");
        assertThat(sent("", black())).contains("没有文字");
        assertThat(sent("?knd=summons", black())).contains("kind");
    }

    private static String sent(String query, byte[] file) {
        Answer answer =
                SERVICE.send(SERVICE.request("/v1/papers:read" + query, "Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.text();
    }

    private static byte[] black() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
