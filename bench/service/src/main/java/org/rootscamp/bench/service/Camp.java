package org.rootscamp.bench.service;

import java.util.List;

/**
 * An event that was loaded.
 *
 * @param tokens of the participants
 * @param volunteer a volunteer's token
 */
record Camp(Size size, String path, List<String> tokens, String volunteer, List<String> proposals) {

  Request get(String below) {
    return Request.get(path + below);
  }

  Request send(String method, String below) {
    return Request.of(method, path + below);
  }

  String token(int person) {
    return tokens.get(person % tokens.size());
  }
}
