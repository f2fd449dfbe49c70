package org.rootscamp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.rootscamp.http.json.UnreadableJson;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;
import org.rootscamp.http.problems.Problem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.storage.Databases;

/** Turns everything that is thrown into a problem document; nothing else knows its media type. */
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          400, ProblemType.INVALID_REQUEST,
          401, ProblemType.UNAUTHENTICATED,
          403, ProblemType.FORBIDDEN,
          404, ProblemType.NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.CONTENT_TOO_LARGE,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  private final KnownMethods methods;

  ProblemMapper(KnownMethods methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response map(ApiProblem problem) {
    Response response =
        respond(
            problem.type(),
            Problem.of(
                problem.type(),
                problem.getMessage(),
                problem.errors(),
                problem.violations(),
                problem.changes()));
    return problem.retryAfter().map(wait -> retryAfter(wait, response)).orElse(response);
  }

  @ServerExceptionMapper
  public Response map(ConstraintViolationException invalid) {
    List<FieldError> errors =
        invalid.getConstraintViolations().stream()
            .map(violation -> new FieldError(fieldOf(violation), violation.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
    return map(ApiProblem.invalid(errors));
  }

  @ServerExceptionMapper
  public Response map(JsonProcessingException unreadable) {
    return map(UnreadableJson.explain(unreadable));
  }

  /** The framework has a mapper of its own for this one, which says nothing. */
  @ServerExceptionMapper
  public Response map(MismatchedInputException mismatch) {
    return map(UnreadableJson.explain(mismatch));
  }

  @ServerExceptionMapper({NotFoundException.class, NotAllowedException.class})
  public Response map(ClientErrorException unrouted, HttpServerRequest request) {
    Set<String> known = methods.at(request.path());
    if (known.isEmpty() || known.contains(request.method().name())) {
      return map(unrouted);
    }
    return Response.fromResponse(respond(ProblemType.METHOD_NOT_ALLOWED, null, List.of()))
        .allow(known)
        .build();
  }

  @ServerExceptionMapper
  public Response map(WebApplicationException thrown) {
    if (thrown.getCause() instanceof JsonProcessingException unreadable) {
      return map(unreadable);
    }
    int status = thrown.getResponse().getStatus();
    ProblemType type = BY_STATUS.get(status);
    if (type == null) {
      return status < 400 ? thrown.getResponse() : map((Throwable) thrown);
    }
    return respond(type, null, List.of());
  }

  @ServerExceptionMapper
  public Response map(Throwable thrown) {
    if (Databases.isLostRace(thrown)) {
      return respond(
          ProblemType.PRECONDITION_FAILED,
          "Somebody else changed it at the same moment; read it again.",
          List.of());
    }
    if (Databases.isUnavailable(thrown)) {
      LOG.warn("The database did not answer", thrown);
      return map(
          ApiProblem.retryLater(
              ProblemType.UNAVAILABLE, "Please try again in a moment.", A_MOMENT));
    }
    if (Clients.isGone(thrown)) {
      LOG.debug("A client has gone", thrown);
      return respond(ProblemType.INTERNAL_ERROR, null, List.of()); // which nobody reads
    }
    LOG.error("Unexpected failure", thrown);
    return respond(ProblemType.INTERNAL_ERROR, null, List.of());
  }

  private static Response respond(ProblemType type, String detail, List<FieldError> errors) {
    return respond(type, Problem.of(type, detail, errors));
  }

  private static Response respond(ProblemType type, Problem problem) {
    Response.ResponseBuilder response =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    if (type.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  /** In whole seconds, the last one begun. */
  private static Response retryAfter(Duration wait, Response response) {
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  /** The path below the request body: the method and its parameter say nothing to a client. */
  private static String fieldOf(ConstraintViolation<?> violation) {
    List<Path.Node> nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    boolean ofMethod = !nodes.isEmpty() && nodes.get(0).getKind() == ElementKind.METHOD;
    StringBuilder field = new StringBuilder();
    for (Path.Node node : nodes.subList(ofMethod ? Math.min(2, nodes.size()) : 0, nodes.size())) {
      String part = node.toString().replaceAll("\\.?<[^>]*>", "");
      field.append(field.isEmpty() || part.startsWith("[") || part.isEmpty() ? "" : ".");
      field.append(part);
    }
    return field.isEmpty() ? "body" : field.toString();
  }
}
