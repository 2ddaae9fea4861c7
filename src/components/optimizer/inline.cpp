#include "components/optimizer/inline.h"

#include "components/optimizer/fold.h"

namespace noodle::optimizer {
namespace {

// Nodes that inlining may add to a file: half of what it has, and what a small file may need.
constexpr uint32_t kGrowthDivisor = 2;
constexpr uint32_t kGrowthOfSmallFile = 2000;
// Nodes that a site has beside the body: its two ends.
constexpr uint32_t kSiteNodes = 2;

// Marks. Sites are numbered from kFirstSite on.
constexpr uint32_t kCopied = 0;
constexpr uint32_t kDropped = 1;
constexpr uint32_t kFirstSite = 2;

constexpr noodle_node kNothing = {NOODLE_NODE_KINDS, 0, 0, 0, 0, 0};

}  // namespace

Inliner::Inliner(const noodle_host& host, const Program& program, sdk::Array<noodle_node>& nodes,
                 sdk::Array<noodle_symbol>& symbols)
    : program_(program),
      output_(nodes),
      symbols_(symbols),
      bodies_(host, program),
      heights_(host, program),
      sites_(host),
      marks_(host),
      values_(host),
      begins_(host),
      stand_ins_(host),
      replaced_(host),
      constructs_(host),
      callers_(host) {}

bool Inliner::run() {
  find_bodies();
  if (bodies_.nodes().empty()) return false;
  find_sites();
  if (!choose_sites()) return false;
  write_all();
  return true;
}

void Inliner::find_bodies() {
  for (uint32_t i = 1; i < program_.nodes.size(); ++i) {
    const noodle_node& node = program_.nodes[i];
    if (node.kind == NOODLE_NODE_FunctionStart && bodies_.qualifies(node.a))
      bodies_.look_at(program_.nodes.subspan(i, node.b + 1));
  }
}

void Inliner::find_sites() {
  for (uint32_t i = 0; i < program_.nodes.size(); ++i) {
    const noodle_node& node = program_.nodes[i];
    heights_.meet(node, values_.size());
    if (node.kind == NOODLE_NODE_Call) look_at_call(i);
    const bool keeps = node.kind == NOODLE_NODE_IndexKeep || node.kind == NOODLE_NODE_MemberKeep;
    const uint32_t pops = keeps ? 0 : pops_of(node);
    uint32_t begin = pops == 0 ? i : values_[values_.size() - pops];
    values_.truncate(values_.size() - pops);
    const Form form = form_of(node);
    if (form == Form::Statement) last_statement_ = i;
    if (form == Form::Open) begins_.push_back(begin);
    if (form == Form::Close) begin = begins_.pop_back();
    if (pushes_of(node) != 0) values_.push_back(begin);
  }
}

void Inliner::look_at_call(uint32_t call) {
  const noodle_node& node = program_.nodes[call];
  if (node.b != NOODLE_NONE || node.count > kParameters) return;
  const uint32_t* const arguments = values_.end() - node.count;
  const uint32_t callee = arguments[-1];
  const noodle_node& name = program_.nodes[callee];
  const uint32_t behind = node.count == 0 ? call : arguments[0];
  if (name.kind != NOODLE_NODE_Name || behind != callee + 1 ||
      (name.flags & NOODLE_NODE_CHECKED) != 0)
    return;
  const noodle_symbol& symbol = program_.symbols[name.a];
  if (symbol.kind != NOODLE_SYMBOL_FUNCTION || bodies_.of(symbol.data).empty()) return;
  const noodle_function& function = program_.functions[symbol.data];
  if (function.parameter_count != node.count || heights_.function() == symbol.data) return;
  Site site{callee, call, symbol.data, heights_.function(), {}};
  uint32_t parameter = function.first_symbol;
  for (uint32_t i = 0; i < node.count; ++i, parameter = program_.symbols[parameter].next) {
    const uint32_t end = i + 1 == node.count ? call : arguments[i + 1];
    const bool direct = end == arguments[i] + 1 &&
                        stands_for(program_.symbols[parameter], program_.nodes[arguments[i]],
                                   last_statement_ > callee);
    site.direct[i] = direct ? arguments[i] : NOODLE_NONE;
  }
  sites_.push_back(site);
}

// Whether the argument, a single node, may be computed in the body, as often as the parameter is
// read there. `behind_statements`: an argument has statements within.
bool Inliner::stands_for(const noodle_symbol& parameter, const noodle_node& argument,
                         bool behind_statements) const {
  const bool typed =
      parameter.type != NOODLE_NONE && program_.types[parameter.type].kind != NOODLE_TYPE_ANY;
  if (is_constant(argument)) {
    if (!typed) return true;
    switch (program_.types[parameter.type].kind) {
      case NOODLE_TYPE_BOOL:
        return argument.kind == NOODLE_NODE_True || argument.kind == NOODLE_NODE_False;
      case NOODLE_TYPE_INT:
        return argument.kind == NOODLE_NODE_Integer;
      case NOODLE_TYPE_FLOAT:
        return argument.kind == NOODLE_NODE_Float;
      case NOODLE_TYPE_STRING:
        return argument.kind == NOODLE_NODE_String;
      default:
        return false;
    }
  }
  if (argument.kind != NOODLE_NODE_Name || (argument.flags & NOODLE_NODE_CHECKED) != 0)
    return false;
  const noodle_symbol& variable = program_.symbols[argument.a];
  // One that lives in a register of the caller. Nobody else can assign it: not the body either.
  if (variable.function != heights_.function() || variable.kind >= NOODLE_SYMBOL_FUNCTION)
    return false;
  if ((variable.flags & NOODLE_SYMBOL_REASSIGNED) != 0 && behind_statements) return false;
  if ((variable.flags & NOODLE_SYMBOL_CAPTURED) != 0 &&
      (variable.flags & (NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_MODULE_LEVEL)) != 0)
    return false;
  if ((variable.flags & NOODLE_SYMBOL_EXPORTED) != 0) return false;
  if (!typed) return true;
  if (variable.type == NOODLE_NONE) return false;
  const noodle_type& wanted = program_.types[parameter.type];
  const noodle_type& given = program_.types[variable.type];
  return wanted.kind == given.kind && wanted.flags == given.flags &&
         wanted.kind >= NOODLE_TYPE_BOOL && wanted.kind <= NOODLE_TYPE_STRING;
}

bool Inliner::choose_sites() {
  const auto count = static_cast<uint32_t>(program_.nodes.size());
  uint32_t left = count / kGrowthDivisor + kGrowthOfSmallFile;
  for (uint32_t i = 0; i < sites_.size(); ++i) {
    const Site& site = sites_[i];
    const uint32_t growth = bodies_.of(site.function).size() + kSiteNodes;
    if (!heights_.has_room(site.caller) || growth > left) continue;
    left -= growth;
    if (marks_.empty()) marks_.resize(count, kCopied);
    marks_[site.callee] = kDropped;
    marks_[site.call] = kFirstSite + i;
    for (uint32_t argument = 0; argument < program_.nodes[site.call].count; ++argument)
      if (site.direct[argument] != NOODLE_NONE) marks_[site.direct[argument]] = kDropped;
  }
  return !marks_.empty();
}

void Inliner::write_all() {
  symbols_.append(program_.symbols.data(), static_cast<uint32_t>(program_.symbols.size()));
  stand_ins_.resize(symbols_.size(), kNothing);
  output_.reserve(static_cast<uint32_t>(program_.nodes.size()));
  sdk::Array<uint32_t> starts(output_.host());
  for (uint32_t i = 0; i < program_.nodes.size(); ++i) {
    const noodle_node& node = program_.nodes[i];
    if (marks_[i] == kDropped) continue;
    if (marks_[i] >= kFirstSite) {
      write_site(node, sites_[marks_[i] - kFirstSite]);
      continue;
    }
    if (node.kind == NOODLE_NODE_FunctionStart) {
      callers_.push_back(node.a);
      starts.push_back(output_.size());
    }
    write(node);
    if (node.kind == NOODLE_NODE_FunctionEnd || node.kind == NOODLE_NODE_LambdaEnd)
      end_function(callers_.pop_back(), starts.pop_back());
  }
}

void Inliner::write(const noodle_node& node) {
  const uint32_t at = output_.size();
  const Form form = form_of(node);
  output_.push_back(node);
  if (form == Form::Open) {
    constructs_.push_back({at, at});
  } else if (form == Form::Middle || form == Form::Close) {
    Construct& construct = constructs_.back();
    output_[construct.latest].b = at - construct.latest;
    construct.latest = at;
    if (form == Form::Middle) return;
    output_[at].b = at - construct.open;
    constructs_.pop_back();
  }
}

// From now on calls get the body as it has become.
void Inliner::end_function(uint32_t function, uint32_t begin) {
  if (bodies_.of(function).empty()) return;
  bodies_.look_at({output_.data() + begin, output_.size() - begin});
}

void Inliner::write_site(const noodle_node& call, const Site& site) {
  noodle_node start = {NOODLE_NODE_InlineStart, 0, 0, call.offset, NOODLE_NONE, 0};
  start.a = bind_arguments(site, start.count);
  const uint32_t at = output_.size();
  output_.push_back(start);
  write_body(bodies_.of(site.function));
  const uint32_t size = output_.size() - at;
  output_[at].b = size;
  output_.push_back({NOODLE_NODE_InlineEnd, static_cast<uint8_t>(call.flags & NOODLE_NODE_IN_ORDER),
                     0, call.offset, site.function, size});
  for (const uint32_t symbol : replaced_) stand_ins_[symbol] = kNothing;
  replaced_.clear();
}

// Returns the first of the symbols that hold the arguments which have been computed.
uint32_t Inliner::bind_arguments(const Site& site, uint16_t& count) {
  const noodle_function& function = program_.functions[site.function];
  uint32_t first = NOODLE_NONE;
  uint32_t previous = NOODLE_NONE;
  uint32_t parameter = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count;
       ++i, parameter = program_.symbols[parameter].next) {
    if (site.direct[i] != NOODLE_NONE) {
      stand_in(parameter, program_.nodes[site.direct[i]]);
      continue;
    }
    previous = copy_symbol(parameter, i, previous);
    if (count++ == 0) first = previous;
  }
  return first;
}

// The copy holds argument `number` of a call; it stands behind `previous` in a chain.
uint32_t Inliner::copy_symbol(uint32_t symbol, uint32_t number, uint32_t previous) {
  const uint32_t copy = symbols_.size();
  noodle_symbol entry = symbols_[symbol];
  entry.function = callers_.back();
  entry.data = number;
  entry.next = NOODLE_NONE;
  symbols_.push_back(entry);
  stand_ins_.push_back(kNothing);
  if (previous != NOODLE_NONE) symbols_[previous].next = copy;
  stand_in(symbol, {NOODLE_NODE_Name, 0, 0, 0, copy, 0});
  return copy;
}

void Inliner::stand_in(uint32_t symbol, const noodle_node& node) {
  stand_ins_[symbol] = node;
  replaced_.push_back(symbol);
}

// A body that is written holds calls that are inlined: they get symbols of their own, too.
void Inliner::write_body(const Bodies::Body& body) {
  for (uint32_t i = body.begin; i < body.end; ++i) {
    noodle_node node = bodies_.nodes()[i];
    if (node.kind == NOODLE_NODE_Name && stand_ins_[node.a].kind != NOODLE_NODE_KINDS) {
      const uint8_t order = node.flags & NOODLE_NODE_IN_ORDER;
      const uint32_t offset = node.offset;
      node = stand_ins_[node.a];
      node.flags = static_cast<uint8_t>((node.flags & ~NOODLE_NODE_IN_ORDER) | order);
      node.offset = offset;
    } else if (node.kind == NOODLE_NODE_InlineStart) {
      uint32_t previous = NOODLE_NONE;
      uint32_t symbol = node.a;
      for (uint32_t number = 0; number < node.count; ++number) {
        const uint32_t next = symbols_[symbol].next;
        previous = copy_symbol(symbol, symbols_[symbol].data, previous);
        if (number == 0) node.a = previous;
        symbol = next;
      }
    }
    output_.push_back(node);
  }
}

}  // namespace noodle::optimizer
