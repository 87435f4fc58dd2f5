package org.mingfa.api.page.judge;

import org.mingfa.api.page.PageTemplates;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /judge}: the page of the search for similar cases. */
@RestController
public final class JudgeController {

    private final PageTemplates templates = new PageTemplates();

    @GetMapping("/judge")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(new JudgeSheet()));
    }
}
