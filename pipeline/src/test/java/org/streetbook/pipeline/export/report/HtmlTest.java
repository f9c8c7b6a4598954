package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' autofocus onfocus='alert(1)",
        "</title></style></script><svg/onload=alert(1)>",
        "&lt;b&gt; &amp; &#60;",
        "<!-- --><![CDATA[ ]]>",
        "`${alert(1)}`"
      })
  void whateverIsWrittenStandsThereAsText(String hostile) throws IOException {
    StringBuilder out = new StringBuilder();
    new Html(out).open("p", "title", hostile).text(hostile).close();

    Document read = Jsoup.parseBodyFragment(out.toString());

    assertEquals(1, read.body().getAllElements().size() - 1, out.toString());
    assertEquals(hostile, read.selectFirst("p").wholeText());
    assertEquals(hostile, read.selectFirst("p").attr("title"));
    assertEquals(1, read.selectFirst("p").attributesSize());
  }

  @Test
  void whatTurnsOrHidesTextIsDropped() {
    assertEquals("evil fdp.exe", Html.escaped("evil \u202efdp.exe\u202c"));
    assertEquals("ab", Html.escaped("a\u0000\u0007\u200b\u2066\ufeffb"));
    assertEquals("a b c", Html.escaped("a\nb\u2028c"));
    assertEquals("ab", Html.escaped("a\ud800b"));
    assertEquals("€ é 株 👍🏽", Html.escaped("€ é 株 👍🏽"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example/b",
        "https:",
        "https:///b",
        "http://user:word@a.example/",
        "http://a.example/a b",
        "http://a.example/\"onclick=\"x",
        "vbscript:x",
        ""
      })
  void onlyAddressesOfTheWebAreFollowed(String url) {
    assertNull(Html.web(url));
  }

  @Test
  void anAddressOfTheWebStaysAsItIs() {
    assertEquals("https://a.example/b?c=d&e#f", Html.web(" https://a.example/b?c=d&e#f "));
    assertEquals("HTTP://A.example/", Html.web("HTTP://A.example/"));
    assertNull(Html.web(null));
  }
}
