using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Strata.Tests.Architecture;

/// <summary>
/// The types that the types of an assembly use, in signatures, bodies and attributes. Constants are not among them:
/// the compiler copies their values.
/// </summary>
internal sealed class AssemblyDependencies : IDisposable
{
    private readonly AssemblyDefinition assembly;

    /// <param name="name">The name of an assembly in the folder of the tests.</param>
    public AssemblyDependencies(string name)
    {
        assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        Namespaces = Types
            .Where(type => type.DeclaringType is null)
            .Select(type => type.Namespace)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The namespaces of all types but those that the compiler and source generators add.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    private IEnumerable<TypeDefinition> Types =>
        assembly.MainModule.GetAllTypes().Where(type => !IsGenerated(Outermost(type)));

    public void Dispose() => assembly.Dispose();

    public IEnumerable<Dependency> All() =>
        Types
            .SelectMany(from =>
                References(from)
                    .SelectMany(Parts)
                    .Where(to => Outermost(to) is not TypeDefinition declaredHere || !IsGenerated(declaredHere))
                    .Select(to => Between(from, to))
            )
            .Where(dependency => dependency.From != dependency.To)
            .Distinct();

    private Dependency Between(TypeDefinition from, TypeReference to)
    {
        TypeReference target = Outermost(to);
        return new Dependency(
            Outermost(from).Namespace,
            Outermost(from).FullName,
            target.Namespace,
            target.FullName,
            target.Scope is AssemblyNameReference other ? other.Name : assembly.Name.Name
        );
    }

    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.StartsWith('<')
        || type.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute"
        );

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. type.GenericParameters.SelectMany(Constraints),
            .. Attributes(type),
            .. type.Fields.SelectMany(field => Attributes(field).Prepend(field.FieldType)),
            .. type.Properties.SelectMany(property => Attributes(property).Prepend(property.PropertyType)),
            .. type.Methods.SelectMany(method => Signature(method).Concat(Body(method))),
        ];

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.Select(attribute => attribute.AttributeType);

    private static IEnumerable<TypeReference> Signature(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.SelectMany(parameter => Attributes(parameter).Prepend(parameter.ParameterType)),
            .. method.GenericParameters.SelectMany(Constraints),
            .. Attributes(method),
        ];

    private static IEnumerable<TypeReference?> Body(MethodDefinition method) =>
        method.HasBody
            ?
            [
                .. method.Body.Variables.Select(variable => variable.VariableType),
                .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
                .. method.Body.Instructions.SelectMany(Operand),
            ]
            : [];

    private static IEnumerable<TypeReference> Operand(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [.. Called(method), .. method.GenericArguments],
            MethodReference method => Called(method),
            _ => [],
        };

    private static IEnumerable<TypeReference> Called(MethodReference method) =>
        [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];

    /// <summary>The named types in a reference: of <c>List&lt;Page[]&gt;</c>, the list and the page.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic =>
            [
                .. Parts(generic.ElementType),
                .. generic.GenericArguments.SelectMany(Parts),
            ],
            RequiredModifierType modified => [.. Parts(modified.ElementType), .. Parts(modified.ModifierType)],
            FunctionPointerType => [],
            TypeSpecification array => Parts(array.ElementType),
            _ => [type],
        };
}
