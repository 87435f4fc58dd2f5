package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;

/** Forms that no browser would send: each is read as far as it can be, or refused. */
class HostileFormsTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "open");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data~~花园法第一条~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name=""~~x~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; filename="a"~~x~--b--~
            multipart/form-data; boundary=b   | --b~~x~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="text"~Content-Type: text/plain; charset=nothing~~x~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="text"~Content-Transfer-Encoding: base64~~!!!~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="text"; name="text"~~x~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="text"~~花园法第一条~--b~Content-Disposition: form-data; name="text"~~y~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="file"; filename="../../x"~~花园法第一条~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="action"~~report~--b~Content-Disposition: form-data; name="text"~~花园法第一条~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="as_of"~~9999-99-99~--b~Content-Disposition: form-data; name="text"~~花园法第一条~--b--~
            multipart/form-data; boundary=b   | --b~Content-Disposition: form-data; name="text"
            multipart/form-data; boundary=b   | --b--~
            multipart/form-data; boundary=b   | ``
            multipart/form-data; boundary=    | x
            multipart/form-data; boundary=""  | x
            multipart/form-data; boundary="   | x
            multipart/form-data; boundary=--  | ----~~x~------~
            multipart/form-data               | x
            multipart/form-data;;;boundary    | x
            multipart/mixed; boundary=b       | --b~~x~--b--~
            """)
    void isReadOrRefused(String type, String body) {
        Answer answer = SERVICE.send(SERVICE.request("/judge/verify", "Content-Type", type)
                .POST(BodyPublishers.ofString(body.replace("~", "\r\n"), StandardCharsets.UTF_8))
                .build());
        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 415);
    }
}
