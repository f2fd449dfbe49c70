package org.rootscamp.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Refuses bodies over the limit, whether they announce their length or come in chunks. The server's
 * own limit lies higher: its refusal has no content.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  private final long limit;

  BodyLimit(@ConfigProperty(name = "rootscamp.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > limit) {
      throw refusal();
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private ApiProblem refusal() {
    return new ApiProblem(ProblemType.CONTENT_TOO_LARGE, "A body may have " + limit + " bytes.");
  }

  private final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) {
      count += Math.max(0, bytes);
      if (count > limit) {
        throw refusal();
      }
      return result;
    }
  }
}
