package org.mingfa.api.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The compiled templates. Every text that they show is escaped for the place where it stands. */
public final class PageTemplates {

    /** Content type of every page. */
    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String PACKAGE = "org.mingfa.api.page.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageTemplates.class.getClassLoader(), PACKAGE);

    /** The page as UTF-8. */
    public byte[] render(Sheet sheet) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(sheet.template() + ".jte", sheet, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
