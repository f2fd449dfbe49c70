package org.rootscamp.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells every page what time it is here. */
@Provider
public class DateHeader implements ContainerResponseFilter {

  private final ServerDate date;

  DateHeader(ServerDate date) {
    this.date = date;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HttpHeaders.DATE, date.now().toString());
  }
}
