package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.xml.sax.SAXException;

/**
 * The schedule against the schemas of those who read it. They are under a licence of their own and
 * not a part of this project: {@code -Dschedule.schemas=} names a folder with {@code
 * schedule.json.schema.json} and {@code schedule.xml.xsd} of voc/schedule.
 */
@OnTheService
@EnabledIfSystemProperty(named = "schedule.schemas", matches = ".+")
class ScheduleSchemaTest {

  private final Path schemas = Path.of(System.getProperty("schedule.schemas", "."));

  private Published wall;

  @BeforeEach
  void fillTheWall() {
    wall = new Published();
    Fixtures camp = wall.camp;
    wall.place(camp.proposal(camp.participant("Ana <b>"), "Gärten & 李小龙"), wall.attic, wall.ten);
    wall.place(camp.proposal(camp.participant("Ben"), "李小龙"), wall.library, wall.twelve);
    String repeated =
        camp.created(
            "/proposals",
            Map.of(
                "title",
                "Repair café",
                "repeats",
                2,
                "summary",
                "Bring\nyour toaster",
                "track",
                "city",
                "language",
                "de"));
    wall.place(repeated, wall.library, wall.ten);
    wall.place(repeated, wall.attic, wall.twelve);
  }

  @Test
  void theJsonIsValid() throws IOException {
    SchemaValidatorsConfig strict =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    for (Fixtures camp : List.of(wall.camp, Fixtures.camp())) {
      String json = Fixtures.visitor().get(camp.path("/schedule.json")).asString();
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V6)
                  .getSchema(Files.readString(schemas.resolve("schedule.json.schema.json")), strict)
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void theXmlIsValid() throws IOException, SAXException {
    for (Fixtures camp : List.of(wall.camp, Fixtures.camp())) {
      byte[] xml = Fixtures.visitor().get(camp.path("/schedule.xml")).asByteArray();
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(schemas.resolve("schedule.xml.xsd").toFile())
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
  }
}
